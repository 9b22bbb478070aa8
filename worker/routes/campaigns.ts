import { Hono } from 'hono'
import * as api from '#shared/api/campaigns'
import type { AppEnv } from '../app-env'
import { command } from '../hub-client'
import { listPage } from '../list-page'
import { mount } from '../respond'
import { listCampaigns } from '../store/assets'

export const campaigns = new Hono<AppEnv>()

mount(campaigns, api.listCampaigns, async (c, { query }) => {
  const { items, cursor } = listPage(await listCampaigns(c.env.DB, c.get('workspace')), (c) => c.id, query)
  return { campaigns: items, cursor }
})

mount(campaigns, api.putCampaign, (c, { params, body }) =>
  command(c, 'campaignPut', { actor: { member: c.get('member') }, campaign: { id: params.id, ...body } }),
)

mount(campaigns, api.deleteCampaign, (c, { params }) => command(c, 'campaignDelete', { actor: { member: c.get('member') }, id: params.id }))
