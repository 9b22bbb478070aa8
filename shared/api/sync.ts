import * as z from 'zod'
import { Card } from '../schema/lead'
import { IndexPage } from '../schema/lead-line'
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

/** A first sync, or one after long: a line of about 200 bytes per lead. */
export const syncIndex = endpoint({
  method: 'GET',
  path: '/v1/sync/index',
  summary: 'Lines of the packed index changed since a change number, in the member’s scope',
  auth: 'member',
  query: z.object({ since: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(10_000).default(5000) }),
  response: IndexPage,
})

/** Leads that are gone or outside the member's scope are left out. */
export const syncCards = endpoint({
  method: 'GET',
  path: '/v1/sync/cards',
  summary: 'Cards by id, in the member’s scope, for the leads a replica keeps whole',
  auth: 'member',
  query: z.object({
    ids: z
      .string()
      .max(8000)
      .transform((ids) => ids.split(','))
      .pipe(z.array(z.string().min(1).max(64)).max(200)),
  }),
  response: z.object({ cards: z.array(Card), cursor: z.null() }),
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
