import { Hono } from 'hono'
import * as api from '#shared/api/audit'
import type { AppEnv } from '../app-env'
import { decodeCursor, encodeCursor } from '../cursor'
import { ApiError } from '../errors'
import { phrase } from '../language/phrase'
import { mount } from '../respond'
import { listAudit } from '../store/audit'

export const audit = new Hono<AppEnv>()

mount(audit, api.listAudit, async (c, { query }) => {
  const member = c.get('member')!
  if (member.role !== 'admin' && !member.manager) throw new ApiError('forbidden', phrase`The audit log is for admins and managers.`)
  const rows = await listAudit(c.env.DB, c.get('workspace'), query.limit, decodeCursor(query.cursor)?.[1] ?? null)
  const last = rows.length === query.limit ? rows.at(-1)! : null
  return {
    entries: rows.map(({ id, at, byMember, memberName, action, subject, detail }) => ({
      id,
      at,
      by: byMember === null ? null : { id: byMember, name: memberName ?? byMember },
      action,
      subject,
      detail: detail as Record<string, unknown> | null,
    })),
    cursor: encodeCursor(last && [last.at, last.id]),
  }
})
