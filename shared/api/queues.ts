import * as z from 'zod'
import { QueueItem, QueueName } from '../schema/queue'
import { endpoint } from './endpoint'
import { listOf, PageQuery } from './page'

const params = z.object({ queue: QueueName })
/** `reason` is a class such as `not-now`, or one with its second level; the dates bound when nurture ends (ms). */
const Filter = z.object({
  reason: z.string().max(80).optional(),
  untilFrom: z.coerce.number().int().optional(),
  untilTo: z.coerce.number().int().optional(),
})

export const listQueue = endpoint({
  method: 'GET',
  path: '/v1/queues/:queue',
  summary: 'Leads that wait in nurture, for their fit to be checked, for more to be known, or for marketing’s finding',
  auth: 'member',
  params,
  query: PageQuery.extend(Filter.shape),
  response: listOf('items', QueueItem),
})

export const exportQueue = endpoint({
  method: 'GET',
  path: '/v1/queues/:queue/csv',
  summary: 'The whole queue as a table',
  auth: 'member',
  roles: ['marketing', 'admin'],
  params,
  query: Filter,
  contentType: 'text/csv',
})
