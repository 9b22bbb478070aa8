import { Hono } from 'hono'
import * as api from '#shared/api/keys'
import type { Key } from '#shared/schema/key'
import type { AppEnv } from '../app-env'
import { command } from '../hub-client'
import { listPage } from '../list-page'
import { mount } from '../respond'
import { listKeys, type Key as StoredKey } from '../store/keys'

export const keys = new Hono<AppEnv>()

const view = ({ workspace: _, ...key }: StoredKey): Key => key

mount(keys, api.listKeys, async (c, { query }) => {
  const { items, cursor } = listPage(await listKeys(c.env.DB, c.get('workspace')), (k) => k.id, query)
  return { keys: items.map(view), cursor }
})

mount(keys, api.createKey, async (c, { body }) => {
  const { key, text } = await command(c, 'keyCreate', { actor: { member: c.get('member') }, wanted: body })
  return { ...view(key), text }
})

mount(keys, api.patchKey, async (c, { params, body }) =>
  view(await command(c, 'keyChange', { actor: { member: c.get('member') }, id: params.id, change: body })),
)

mount(keys, api.revokeKey, (c, { params }) => command(c, 'keyRevoke', { actor: { member: c.get('member') }, id: params.id }))
