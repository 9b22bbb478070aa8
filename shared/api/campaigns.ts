import * as z from 'zod'
import { Campaign } from '../schema/campaign'
import { endpoint } from './endpoint'
import { IdParams, listOf, NameParams, PageQuery } from './page'

const EDITORS = ['marketing', 'admin'] as const

export const listCampaigns = endpoint({
  method: 'GET',
  path: '/v1/campaigns',
  summary: 'Campaigns, by name',
  auth: 'member',
  query: PageQuery,
  response: listOf('campaigns', Campaign),
})

export const putCampaign = endpoint({
  method: 'PUT',
  path: '/v1/campaigns/:id',
  summary: 'Describe a campaign, or change it; hand-offs that open from now on carry its brief',
  auth: 'member',
  roles: EDITORS,
  params: NameParams,
  body: z.strictObject({
    ...Campaign.omit({ id: true }).shape,
    segment: Campaign.shape.segment.default(null),
    brief: Campaign.shape.brief.default(''),
    expectedLeads: Campaign.shape.expectedLeads.default(null),
    cost: Campaign.shape.cost.default(null),
  }),
  response: Campaign,
})

export const deleteCampaign = endpoint({
  method: 'DELETE',
  path: '/v1/campaigns/:id',
  summary: 'Forget a campaign; what it brought stays',
  auth: 'member',
  roles: EDITORS,
  params: IdParams,
})
