import { Hono } from 'hono'
import * as api from '#shared/api/invites'
import type { AppEnv } from '../app-env'
import { command } from '../hub-client'
import { listPage } from '../list-page'
import { mount } from '../respond'
import { listInvites } from '../store/invites'

export const invites = new Hono<AppEnv>()

mount(invites, api.listInvites, async (c, { query }) => {
  const { items, cursor } = listPage(await listInvites(c.env.DB, c.get('workspace')), (i) => i.id, query)
  return { invites: items, cursor }
})

mount(invites, api.createInvite, async (c, { body }) => {
  const { invite, code } = await command(c, 'inviteCreate', { actor: { member: c.get('member') }, invited: body })
  return { ...invite, url: `${new URL(c.req.url).origin}/join/${code}` }
})

mount(invites, api.deleteInvite, (c, { params }) => command(c, 'inviteDelete', { actor: { member: c.get('member') }, id: params.id }))
