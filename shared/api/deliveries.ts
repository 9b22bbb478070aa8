import { Delivery, DeliveryState } from '../schema/delivery'
import { endpoint } from './endpoint'
import { IdParams, listOf, PageQuery } from './page'

export const listDeliveries = endpoint({
  method: 'GET',
  path: '/v1/deliveries',
  summary: 'Alerts and how they fared, newest first; `state=dead` are those Baton gave up',
  auth: 'member',
  query: PageQuery.extend({ handoff: IdParams.shape.id.optional(), state: DeliveryState.optional() }),
  response: listOf('deliveries', Delivery),
})

export const replayDelivery = endpoint({
  method: 'POST',
  path: '/v1/deliveries/:id/replay',
  summary: 'Send an alert again, under the same id',
  auth: 'member',
  roles: ['admin'],
  params: IdParams,
  response: Delivery,
  errors: ['wrong-state'],
})
