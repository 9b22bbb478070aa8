import { Hono } from 'hono'
import * as api from '#shared/api/assets'
import type { AppEnv } from '../app-env'
import { command } from '../hub-client'
import { listPage } from '../list-page'
import { mount } from '../respond'
import { listAssets } from '../store/assets'

export const assets = new Hono<AppEnv>()

mount(assets, api.listAssets, async (c, { query }) => {
  const { items, cursor } = listPage(await listAssets(c.env.DB, c.get('workspace')), (a) => a.id, query)
  return { assets: items, cursor }
})

mount(assets, api.putAsset, (c, { params, body }) =>
  command(c, 'assetPut', { actor: { member: c.get('member') }, asset: { id: params.id, ...body } }),
)

mount(assets, api.deleteAsset, (c, { params }) => command(c, 'assetDelete', { actor: { member: c.get('member') }, id: params.id }))
