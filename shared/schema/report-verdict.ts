import * as z from 'zod'
import { Trigger } from './definition'
import { HandoffState } from './handoff'
import { MemberRef } from './member'
import { ReportPeriod, Share } from './report'

/** One name behind a count of the verdict. Without a hand-off in the period its fields are null. */
export const VerdictPerson = z.object({
  leadId: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  company: z.string().nullable(),
  handoffId: z.string().nullable(),
  trigger: Trigger.nullable(),
  state: HandoffState.nullable(),
  owner: MemberRef.nullable(),
  openedAt: z.number().int().nullable(),
  /** when the first touch was due, and when it was; ms */
  touchDueAt: z.number().int().nullable(),
  touchedAt: z.number().int().nullable(),
  won: z.boolean(),
  amount: z.number().nullable(),
})
export type VerdictPerson = z.infer<typeof VerdictPerson>

const Names = { people: z.array(VerdictPerson), /** how many names are not listed */ more: z.number().int().min(0) }

/** One of the four: `n` leads, of which `count` were won. */
export const VerdictCell = Share.extend({
  met: z.boolean(),
  inTime: z.boolean(),
  /** of the n, by what happened instead of a touch in time; they add up to n where `inTime` is false, and are 0 where it is true */
  late: z.number().int(),
  untouched: z.number().int(),
  /** refused with a reason before any touch was due or logged */
  refused: z.number().int(),
  /** never handed over in the period */
  notHandedOver: z.number().int(),
  /** sum of the amounts won */
  amount: z.number(),
  ...Names,
})
export type VerdictCell = z.infer<typeof VerdictCell>

const Against = z.object({ actual: z.number().int(), goal: z.number().int() })

export const GoalMonth = z.object({
  /** `2026-09` */
  month: z.string(),
  /** the whole month is in the period and over */
  complete: z.boolean(),
  /** marketing's side: hand-offs that met the definition */
  handOffs: Against,
  /** sales' side: of them, accepted in the month */
  accepted: Against,
})
export type GoalMonth = z.infer<typeof GoalMonth>

/**
 * *Met the definition?* × *worked in time?* for every lead that came or was handed over in the period. A lead met the definition when one of its
 * hand-offs was opened by the threshold, the criteria, a named account's response, a hand-raise of a fitting person, or stood in *hand over*.
 * It was worked in time when its first touch was logged before it was due. Each lead is judged by its first hand-off of the period that met
 * the definition, else by its first. The four counts and `running` add up to all of them.
 */
export const Verdict = z.object({
  period: ReportPeriod,
  sentence: z.string(),
  /** the sentence's numbers, to say it in other languages */
  says: z.object({
    qualified: z.number().int(),
    /** no touch logged, not refused, and the time for it is over */
    qualifiedUntouched: z.number().int(),
    /** not met, and yet handed over */
    unqualifiedHandedOver: z.number().int(),
    unqualifiedWon: z.number().int(),
  }),
  /** met and in time, met and not, not met and in time, neither */
  cells: z.tuple([VerdictCell, VerdictCell, VerdictCell, VerdictCell]),
  /** handed over, not touched yet, and the first touch is not due yet */
  running: z.object({ n: z.number().int(), ...Names }),
  /** null: the definition names no goals */
  goals: z.object({ definitionVersion: z.number().int(), signed: z.boolean(), months: z.array(GoalMonth) }).nullable(),
})
export type Verdict = z.infer<typeof Verdict>
