import * as z from 'zod'
import { Card } from './lead'

/**
 * What the live socket sends. Every message has the change number it brings the client to; a gap means:
 * ask `GET /v1/sync`. `ping` keeps a service worker awake and answers the client's own `ping`.
 */
export const LiveMessage = z.discriminatedUnion('type', [
  /** `at`: the worker's clock, ms, by which all its times are; absent in messages of older workers */
  z.object({ type: z.literal('hello'), seq: z.number().int(), at: z.number().int().optional() }),
  z.object({ type: z.literal('card'), seq: z.number().int(), card: Card }),
  z.object({ type: z.literal('removed'), seq: z.number().int(), id: z.string() }),
  /** someone without a name moved: how many anonymous visitors were active in the last 5 minutes */
  z.object({ type: z.literal('visitors'), seq: z.number().int(), active: z.number().int() }),
  /** definition or settings changed: ask `GET /v1/me` and sync again */
  z.object({ type: z.literal('workspace'), seq: z.number().int() }),
  /** this token is no longer valid: wipe */
  z.object({ type: z.literal('revoked'), seq: z.number().int() }),
  z.object({ type: z.literal('pong'), seq: z.number().int() }),
])
export type LiveMessage = z.infer<typeof LiveMessage>

/**
 * Answer of `GET /v1/sync?since=SEQ`, oldest change first. Ask again with the new seq while `more`. `at`: the worker's clock, ms; absent in
 * answers of older workers.
 */
export const SyncPage = z.object({
  seq: z.number().int(),
  at: z.number().int().optional(),
  cards: z.array(Card),
  removed: z.array(z.string()),
  more: z.boolean(),
})
export type SyncPage = z.infer<typeof SyncPage>
