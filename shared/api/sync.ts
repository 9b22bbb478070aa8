import * as z from 'zod'
import { SyncPage } from '../schema/live'
import { endpoint } from './endpoint'

export const sync = endpoint({
  method: 'GET',
  path: '/v1/sync',
  summary: 'Cards changed since a change number, in the member’s scope',
  auth: 'member',
  query: z.object({ since: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(1000).default(500) }),
  response: SyncPage,
})

/** WebSocket. Subprotocols `baton.v1` and the token; messages are shared/schema/live.ts. */
export const live = endpoint({ method: 'GET', path: '/v1/live', summary: 'Live changes over a WebSocket', auth: 'member', status: 101 })

export const scores = endpoint({
  method: 'GET',
  path: '/v1/scores/:sha256',
  summary: 'Score, grade and quadrant by SHA-256 of the trimmed, lower-cased address',
  auth: 'secret-key',
  params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hex') }),
  response: z.object({
    score: z.number(),
    fit: z.number(),
    readiness: z.number(),
    grade: z.string(),
    quadrant: z.string(),
    at: z.number().int(),
  }),
})

export const lookup = endpoint({
  method: 'GET',
  path: '/v1/lookup/:prefix',
  summary: 'Cards whose address hash starts with a prefix; 409 when the prefix would cover fewer than 50 leads',
  auth: 'member',
  params: z.object({ prefix: z.string().regex(/^[0-9a-f]{1,12}$/, 'is 1 to 12 hex digits') }),
  response: z.object({ hashes: z.array(z.string()), cursor: z.null() }),
  errors: ['conflict'],
})
