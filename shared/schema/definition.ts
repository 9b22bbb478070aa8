import * as z from 'zod'
import { Condition } from './condition'

const RuleId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'is lower-case letters, digits and dashes')
/** Points, at most one decimal; negative takes away. The engine counts in integer tenths. */
const Points = z
  .number()
  .min(-1000)
  .max(1000)
  .refine((p) => Number.isInteger(Math.round(p * 1e6) / 1e5), 'has more than one decimal')
const Label = z.string().min(1).max(120)

/** A fit rule: all conditions must answer *yes*. `required` knocks the lead out on *no*, never on *not known*. */
export const TraitRule = z.strictObject({
  id: RuleId,
  label: Label,
  when: z.array(Condition).min(1).max(10),
  points: Points,
  required: z.boolean().optional(),
})
export type TraitRule = z.infer<typeof TraitRule>

/** Which events count. Every given part must match; several names or paths are alternatives. */
export const EventMatcher = z.strictObject({
  names: z.array(z.string().min(1).max(100)).min(1).max(30),
  /** globs on the URL's path: `*` within a segment, `**` across */
  paths: z.array(z.string().min(1).max(200)).max(50).optional(),
  assetStage: z.enum(['top', 'middle', 'bottom']).optional(),
  assetKind: z.array(z.string().min(1).max(40)).max(20).optional(),
  /** conditions on the event's properties: `trait` names the property */
  props: z.array(Condition).max(10).optional(),
})
export type EventMatcher = z.infer<typeof EventMatcher>

export const Decay = z.discriminatedUnion('kind', [
  /** no loss; with `days`, worth its full points for that long and then nothing */
  z.strictObject({ kind: z.literal('none'), days: z.number().int().min(1).max(3650).optional() }),
  z.strictObject({ kind: z.literal('half-life'), days: z.number().min(0.5).max(3650) }),
  /** loses `percent` of its points every `days`, down to nothing */
  z.strictObject({ kind: z.literal('linear'), percent: z.number().gt(0).max(100), days: z.number().min(0.5).max(3650) }),
])
export type Decay = z.infer<typeof Decay>

/** A readiness rule. At most one of `limit` and `every`. */
export const SignalRule = z.strictObject({
  id: RuleId,
  label: Label,
  match: EventMatcher,
  points: Points,
  /** at most this many count in one day */
  limit: z.number().int().min(1).max(1000).optional(),
  /** `count` matches within `withinDays` days earn once, and then not again for `onceInDays` days */
  every: z
    .strictObject({
      count: z.number().int().min(1).max(1000),
      withinDays: z.number().int().min(1).max(90),
      onceInDays: z.number().int().min(1).max(400),
    })
    .optional(),
  /** earn once for each different asset (or path, where no asset is labelled), at its first time */
  oncePer: z.literal('asset').optional(),
  /** the most points this rule can give (a positive size, also for negative points) */
  cap: z.number().min(0).max(10000).optional(),
  decay: Decay,
})
export type SignalRule = z.infer<typeof SignalRule>

/** Which events raise a hand, and what must be true of the lead (all *yes*). */
export const HandRaiseRule = z.strictObject({ id: RuleId, label: Label, match: EventMatcher, when: z.array(Condition).max(10).optional() })
export type HandRaiseRule = z.infer<typeof HandRaiseRule>

export const TRIGGERS = ['hand-raise', 'named-account', 'criteria', 'threshold', 'manual'] as const
export const Trigger = z.enum(TRIGGERS)
export type Trigger = z.infer<typeof Trigger>

/** What the rep should do with a hand-off of one trigger. */
export const Play = z.strictObject({
  trigger: Trigger,
  action: z.string().max(300),
  opener: z.string().max(1000),
  attemptsDue: z.number().int().min(0).max(20),
})
export type Play = z.infer<typeof Play>

/** Clocks of one trigger, business minutes of the owner. `reminders` are per cent of the window. */
export const Clock = z.strictObject({
  trigger: Trigger,
  seenMinutes: z.number().int().min(1),
  decidedMinutes: z.number().int().min(1),
  firstTouchMinutes: z.number().int().min(1),
  reminders: z.array(z.number().int().min(1).max(99)).max(5),
  overdue: z.enum(['reassign', 'return']),
  graceMinutes: z.number().int().min(0),
})
export type Clock = z.infer<typeof Clock>

const Bands = z.tuple([z.number(), z.number(), z.number()])

/** The agreed, versioned rule set, as content: what a pack holds and what an edit changes. */
export const DefinitionContent = z.strictObject({
  name: z.string().min(1).max(80),
  /** fit asks for these; coverage = known ÷ asked */
  fit: z.array(TraitRule).max(200),
  readiness: z.array(SignalRule).max(200),
  thresholds: z.strictObject({ fit: z.number(), readiness: z.number(), total: z.number() }),
  handOverWhen: z.enum(['quadrant', 'total']),
  /** lower edges of A, B, C and of 1, 2, 3 in points; below the last is D or 4 */
  bands: z.strictObject({ fit: Bands, readiness: Bands }),
  handRaise: z.array(HandRaiseRule).max(50),
  criteria: z.array(Condition).max(20),
  /** any *yes* excludes the lead from threshold, criteria and named-account hand-offs */
  excluded: z.array(z.strictObject({ id: RuleId, label: Label, when: z.array(Condition).min(1).max(10) })).max(50),
  /** events of a named account's known people that hand off; other responses alert */
  namedAccount: z.strictObject({ handOff: z.array(EventMatcher).max(20) }),
  plays: z.array(Play).max(20),
  clocks: z.array(Clock).max(10),
  goals: z.strictObject({ handOffsPerMonth: z.number().int().min(0), acceptedPerMonth: z.number().int().min(0) }).optional(),
})
export type DefinitionContent = z.infer<typeof DefinitionContent>

export const DefinitionStatus = z.enum(['draft', 'proposed', 'published', 'retired'])

export const Definition = z.object({
  version: z.number().int().min(1),
  status: DefinitionStatus,
  signed: z.boolean(),
  /** somebody of the workspace chose it; false of the pack a workspace comes with */
  chosen: z.boolean(),
  createdAt: z.number().int(),
  publishedAt: z.number().int().nullable(),
  content: DefinitionContent,
})
export type Definition = z.infer<typeof Definition>
