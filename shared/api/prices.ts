import * as z from 'zod'
import { EventName, EventProps } from '../schema/event'
import { endpoint } from './endpoint'

/** Something a visitor could do on a page, as the snippet would report it. */
export const PricedEvent = z.strictObject({ name: EventName, url: z.string().max(2048), props: EventProps.default({}) })
export type PricedEvent = z.infer<typeof PricedEvent>

/** What a rule of the published definition gives for an event, and what came of it so far. */
export const RulePrice = z.object({
  rule: z.string(),
  label: z.string(),
  /** a raised hand gives no points; it hands over at once */
  kind: z.enum(['signal', 'hand-raise']),
  /** null for a raised hand */
  points: z.number().nullable(),
  /** counts whatever the page: it says nothing about this one */
  anywhere: z.boolean(),
  /** at most this many count in a day */
  limit: z.number().int().nullable(),
  every: z.object({ count: z.number().int(), withinDays: z.number().int(), onceInDays: z.number().int() }).nullable(),
  /** earns once for each asset */
  oncePerAsset: z.boolean(),
  /** the most points the rule can give */
  cap: z.number().nullable(),
  /** a raised hand counts only when the lead is as asked, e.g. has a business address */
  onlyIf: z.boolean(),
  /** leads it has earned points for; for a raised hand, hand-offs it opened */
  earned: z.number().int(),
  /** of the hand-offs it spoke for, those sales accepted */
  accepted: z.number().int(),
})
export type RulePrice = z.infer<typeof RulePrice>

/** By the rules themselves, so that what a page is said to be worth is what the engine will give. */
export const priceEvents = endpoint({
  method: 'POST',
  path: '/v1/prices',
  summary: 'What events would be worth under the published definition, and what its rules earned and sales accepted so far',
  auth: 'member',
  roles: ['marketing', 'admin'],
  body: z.strictObject({ events: z.array(PricedEvent).min(1, 'is needed').max(500) }),
  response: z.object({
    version: z.number().int(),
    signed: z.boolean(),
    /** when the counts were taken, ms; they may be ten minutes old */
    countedAt: z.number().int(),
    rules: z.array(RulePrice),
    /** for each event the places in `rules`, in the definition's order */
    events: z.array(z.array(z.number().int())),
    /** for each event the label of the asset it is about */
    assets: z.array(z.string().nullable()),
  }),
})
