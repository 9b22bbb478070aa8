import * as z from 'zod'
import { ReportPeriod, Share } from './report'

/** `count` of `n` gave this reason. */
export const ReasonRow = Share.extend({
  /** class, or `class/sub-reason`; on the second level the bare class stands for *not said* */
  reason: z.string(),
  label: z.string(),
})

/** A class: `n` all refusals (or losses), `count` with it; its second level has `n` = this count. */
export const ReasonClassRow = ReasonRow.extend({ subReasons: z.array(ReasonRow) })
export type ReasonClassRow = z.infer<typeof ReasonClassRow>

/** Why the hand-offs opened in the period were refused or lost, most frequent first; and what marketing found about them. */
export const Reasons = z.object({
  period: ReportPeriod,
  refused: z.array(ReasonClassRow),
  lost: z.array(ReasonClassRow),
  /** *not reachable* although fewer attempts were logged than the play asks */
  attemptsMissing: Share,
  /** marketing's findings on what was refused or came back */
  findings: z.array(Share.extend({ finding: z.string() })),
})
export type Reasons = z.infer<typeof Reasons>
