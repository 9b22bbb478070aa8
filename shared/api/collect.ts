import { CollectBody } from '../schema/event'
import { endpoint } from './endpoint'

/** As the snippet sends it: text/plain, so that no browser asks for permission first. */
export const collect = endpoint({
  method: 'POST',
  path: '/v1/collect',
  summary: 'Store what a visitor did, once each by id; 204 means stored. A time in the future, or beyond the retention, becomes now',
  auth: 'write-key',
  body: CollectBody,
  errors: ['origin-not-allowed', 'too-many-requests', 'unavailable'],
})
