import * as z from 'zod'
import { Deed } from './deed'
import { Play, Trigger } from './definition'
import { Delivery } from './delivery'
import { MemberRef } from './member'
import { Receipt } from './receipt'
import { Quadrant, Score } from './score'
import { Traits } from './trait'

export const HANDOFF_STATES = ['open', 'seen', 'accepted', 'qualified', 'opportunity', 'rejected', 'returned', 'won', 'lost'] as const
/** `review` waits for marketing: a claimed hand-raise beyond the hourly limit (DESIGN §5, abuse). It is no hand-off yet. */
export const HandoffState = z.enum([...HANDOFF_STATES, 'review'])
export type HandoffState = z.infer<typeof HandoffState>

export const HANDOFF_ACTIONS = [
  'seen',
  'accept',
  'reject',
  'reassign',
  'snooze',
  'touch',
  'qualify',
  'opportunity',
  'won',
  'lost',
  'undo',
] as const
export type HandoffAction = (typeof HANDOFF_ACTIONS)[number]

export const TOUCH_CHANNELS = ['call', 'mail', 'meeting', 'linkedin', 'chat', 'other'] as const
export const TOUCH_OUTCOMES = ['welcomed', 'stalled', 'brushed-off', 'no-answer'] as const
export const Touch = z.object({
  at: z.number().int(),
  by: MemberRef.nullable(),
  channel: z.enum(TOUCH_CHANNELS),
  outcome: z.enum(TOUCH_OUTCOMES),
})
export type Touch = z.infer<typeof Touch>

/** An event as a person reads it on a timeline. */
export const TimelineEntry = z.object({
  id: z.string(),
  at: z.number().int(),
  name: z.string(),
  /** a short text: `Pricing`, `Downloaded predictive-maintenance.pdf` */
  label: z.string(),
  /** the same as facts; absent on what was frozen before there were any */
  deed: Deed.optional(),
  url: z.string().nullable(),
  /** points the matching rules gave it before decay; null when no rule matched */
  points: z.number().nullable(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** What justified a hand-off, frozen when it opened. */
export const Evidence = z.object({
  trigger: Trigger,
  /** the rule or sentence: `Demo request`, `fit 65 and readiness 52 reached 50 / 50` */
  because: z.string(),
  fit: z.number(),
  readiness: z.number(),
  score: z.number(),
  grade: z.string(),
  quadrant: Quadrant,
  receipts: z.array(Receipt),
  definitionVersion: z.number().int(),
  definitionSigned: z.boolean(),
  events: z.array(TimelineEntry),
  answers: Traits,
  account: z.object({ domain: z.string(), name: z.string().nullable(), named: z.boolean(), plan: z.string().nullable() }).nullable(),
  otherPeople: z.array(z.object({ leadId: z.string(), name: z.string().nullable(), title: z.string().nullable(), score: z.number() })),
  campaign: z.object({ name: z.string(), brief: z.string() }).nullable(),
  /** it was refused, lost or returned before: why, when, and what the person did since */
  newSince: z
    .object({ at: z.number().int(), state: HandoffState, reason: z.string().nullable(), events: z.array(TimelineEntry) })
    .nullable()
    .optional(),
})
export type Evidence = z.infer<typeof Evidence>

/** Due times, ms; null once met or when the state no longer asks for it. */
export const Clocks = z.object({
  seenDueAt: z.number().int().nullable(),
  decidedDueAt: z.number().int().nullable(),
  firstTouchDueAt: z.number().int().nullable(),
})
export type Clocks = z.infer<typeof Clocks>

/** Minutes, to a tenth: in the owner's working time, and by the clock on the wall. */
export const Spent = z.object({ business: z.number(), raw: z.number() })
export type Spent = z.infer<typeof Spent>

/** What the clocks measured; null as long as it has not happened. */
export const Timing = z.object({
  seenAfter: Spent.nullable(),
  decidedAfter: Spent.nullable(),
  touchedAfter: Spent.nullable(),
  /** decided without the evidence ever having been opened */
  unread: z.boolean(),
  /** decided in the last tenth of its window */
  lastMoment: z.boolean(),
  /** clocks that ran out */
  late: z.array(z.enum(['seen', 'decided', 'firstTouch'])),
})
export type Timing = z.infer<typeof Timing>

/** What a card carries of its current or latest hand-off. */
export const HandoffSummary = z.object({
  id: z.string(),
  leadId: z.string(),
  state: HandoffState,
  trigger: Trigger,
  because: z.string(),
  /** the same as parts, to be said in the reader's language; absent where `because` is a rule's own label */
  why: z.object({ key: z.string(), with: z.record(z.string(), z.union([z.string(), z.number()])).optional() }).optional(),
  owner: MemberRef.nullable(),
  play: Play.nullable(),
  note: z.string().nullable(),
  openedAt: z.number().int(),
  clocks: Clocks,
  snoozedUntil: z.number().int().nullable(),
  /** decision, when there is one */
  decidedAt: z.number().int().nullable(),
  decidedBy: MemberRef.nullable(),
  reason: z.string().nullable(),
  reasonNote: z.string().nullable(),
  /** until when `undo` restores the state before the last action; null when there is nothing to undo */
  undoUntil: z.number().int().nullable(),
  transfers: z.number().int(),
})
export type HandoffSummary = z.infer<typeof HandoffSummary>

export const HandoffStep = z.object({
  at: z.number().int(),
  by: MemberRef.nullable(),
  action: z.string(),
  from: HandoffState,
  to: HandoffState,
  detail: z.string().nullable(),
})
export type HandoffStep = z.infer<typeof HandoffStep>

/** How a lead stands now, aged to `at`; what it stood at when it was handed over is in the evidence. */
export const Standing = Score.pick({ score: true, fit: true, readiness: true, grade: true, quadrant: true, at: true })
export type Standing = z.infer<typeof Standing>

export const Handoff = HandoffSummary.extend({
  lead: z.object({
    id: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    title: z.string().nullable(),
    company: z.string().nullable(),
  }),
  evidence: Evidence,
  /** only where hand-offs are read; an action's answer has none */
  standing: Standing.optional(),
  touches: z.array(Touch),
  steps: z.array(HandoffStep),
  timing: Timing.optional(),
  /** how its alerts fared; only when one hand-off is asked for */
  deliveries: z.array(Delivery).optional(),
  nextStep: z.string().nullable(),
  amount: z.number().nullable(),
})
export type Handoff = z.infer<typeof Handoff>
