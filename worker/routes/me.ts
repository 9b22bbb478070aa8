import { Hono } from 'hono'
import * as api from '#shared/api/me'
import type { Me, Member } from '#shared/schema/member'
import type { AppEnv } from '../app-env'
import { ApiError } from '../errors'
import { command } from '../hub-client'
import { sha256Hex } from '../ids'
import { phrase } from '../language/phrase'
import { mount } from '../respond'
import { publishedDefinition } from '../store/definitions'
import { inviteByCode } from '../store/invites'
import { getWorkspace } from '../store/workspaces'

export const me = new Hono<AppEnv>()

async function meOf(db: D1Database, workspaceId: string, member: Member): Promise<Me> {
  const [workspace, definition] = await Promise.all([getWorkspace(db, workspaceId), publishedDefinition(db, workspaceId)])
  const { id, name, timeZone, demo, settings } = workspace!
  return {
    member,
    role: member.role,
    workspace: { id, name, timeZone, demo, sitesOff: settings.sitesOff },
    definition: { version: definition!.version, signed: definition!.signed },
  }
}

mount(me, api.getMe, (c) => meOf(c.env.DB, c.get('workspace'), c.get('member')!))

mount(me, api.patchMe, async (c, { body }) => {
  const { id } = c.get('member')!
  const member = await command(c, 'memberLanguage', { id, language: body.language })
  return meOf(c.env.DB, c.get('workspace'), member)
})

mount(me, api.join, async (c, { body }) => {
  const found = await inviteByCode(c.env.DB, await sha256Hex(body.code))
  if (!found) throw new ApiError('not-found', phrase`This join link is not known. Ask your admin for a new one.`, 'code')
  c.set('workspace', found.workspace)
  const { token, member } = await command(c, 'join', { inviteId: found.invite.id, device: body.device ?? null })
  return { token, me: await meOf(c.env.DB, found.workspace, member) }
})

mount(me, api.leave, async (c) => {
  await command(c, 'leave', { member: c.get('member')!, tokenHash: c.get('tokenHash')! })
  return null
})
