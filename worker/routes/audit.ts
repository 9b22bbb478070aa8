import { Hono } from 'hono'
import * as api from '#shared/api/audit'
import type { Language } from '#shared/schema/language'
import type { AppEnv } from '../app-env'
import { decodeCursor, encodeCursor } from '../cursor'
import { ApiError } from '../errors'
import { phrase, phraseIn } from '../language/phrase'
import { spokenLanguage } from '../language/reader-words'
import { isPhrase } from '../language/stored-phrase'
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
      detail: detail && saidIn(spokenLanguage(c), detail),
    })),
    cursor: encodeCursor(last && [last.at, last.id]),
  }
})

/** The circumstances with their sentences in the reader's language. */
const saidIn = (language: Language, detail: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, isPhrase(value) ? phraseIn(language, value) : value]))
