import { Hono } from 'hono'
import * as api from '#shared/api/members'
import type { AppEnv } from '../app-env'
import { command } from '../hub-client'
import { listPage } from '../list-page'
import { mount } from '../respond'
import { listMembers } from '../store/members'

export const members = new Hono<AppEnv>()

mount(members, api.listMembers, async (c, { query }) => {
  const { items, cursor } = listPage(await listMembers(c.env.DB, c.get('workspace')), (m) => m.id, query)
  return { members: items, cursor }
})

mount(members, api.patchMember, (c, { params, body }) =>
  command(c, 'memberChange', { actor: { member: c.get('member') }, id: params.id, change: body }),
)

mount(members, api.deactivateMember, (c, { params }) =>
  command(c, 'memberDeactivate', { actor: { member: c.get('member') }, id: params.id }),
)

mount(members, api.putHours, (c, { params, body }) =>
  command(c, 'memberHours', { actor: { member: c.get('member') }, id: params.id, hours: body.hours }),
)
