import * as z from 'zod'
import { TraitName, TraitValue } from './trait'

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
const CONTROL = /[\u0000-\u001f\u007f]/

export const EventName = z
  .string()
  .min(1)
  .max(100)
  .refine((s) => !CONTROL.test(s), 'holds control characters')

export const EventProps = z
  .record(TraitName, z.union([TraitValue, z.null()]))
  .refine((p) => Object.keys(p).length <= 64, 'holds more than 64 properties')

/**
 * An event as Baton keeps it.
 * `at` and `receivedAt` are milliseconds since 1970 (UTC). `at` is clamped: later than receipt, or more
 * than 400 days before it, becomes the time of receipt (a wrong clock must not lose a lead).
 */
export const StoredEvent = z.object({
  id: z.string(),
  visitor: z.string(),
  name: EventName,
  at: z.number().int(),
  receivedAt: z.number().int(),
  url: z.string().nullable(),
  referrer: z.string().nullable(),
  props: EventProps,
})
export type StoredEvent = z.infer<typeof StoredEvent>

/** What the scoring engine needs of an event. `path` is the URL's path; `asset` the id of a labelled asset; `props` flat. */
export type ScoredEvent = {
  id: string
  name: string
  at: number
  path: string | null
  asset?: { id: string; kind: string; stage: 'top' | 'middle' | 'bottom' } | null
  props: Record<string, unknown>
  /** sent by a server, not by the visitor's browser: counts for signals but is no sign of a visit */
  server?: boolean
}

/** Event names with a meaning to Baton. Any other name is a custom event. */
export const KNOWN_EVENTS = [
  'page', // a page view, by the snippet
  'visit', // derived: first event after 30 idle minutes
  'return', // derived: a visit after 14 silent days
  'leave', // last beacon of a page: visible seconds `s`, scroll depth per cent `d`
  'identify',
  'form', // a submitted form
  'download',
  'click', // outbound link
  'webinar-registered',
  'webinar-attended',
  'trial',
  'meeting-booked',
  'chat',
  'call-inbound',
  'call',
  'mail-opened',
  'mail-clicked',
  'unsubscribed',
  'bounced',
] as const

/** Of a page or a referrer. What a browser says of them never holds control characters. */
const Address = z
  .string()
  .max(2048)
  .refine((s) => !CONTROL.test(s), 'holds control characters')

/** One event on the wire, short keys to keep the snippet small (DESIGN §7.2). */
export const WireEvent = z.strictObject({
  i: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[\w.:-]+$/, 'may hold letters, digits and _ . : -'),
  n: EventName,
  t: z.number().finite(),
  u: Address,
  r: Address.optional(),
  p: EventProps.optional(),
})
export type WireEvent = z.infer<typeof WireEvent>

export const VisitorId = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[\w-]+$/, 'may hold letters, digits, _ and -')

/** Body of `POST /v1/collect`: write key, visitor id, 1 to 100 events. */
export const CollectBody = z.strictObject({
  k: z.string().min(1).max(128),
  v: VisitorId,
  e: z.array(WireEvent).min(1).max(100),
})
export type CollectBody = z.infer<typeof CollectBody>
