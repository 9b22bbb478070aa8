import * as z from 'zod'
import { Duration, ReportPeriod, Share } from './report'

/** One clock: `met` of those it has judged, how many still run, and how long it took, in the owner's working hours and raw, minutes. */
export const ClockReport = z.object({
  met: Share,
  running: z.number().int(),
  /** met or running, but it had run out under an earlier owner */
  ranOutBefore: z.number().int(),
  business: Duration,
  raw: Duration,
})
export type ClockReport = z.infer<typeof ClockReport>

export const SlaRow = z.object({
  /** `all`, a trigger, or a member's id (empty: nobody's) */
  key: z.string(),
  label: z.string(),
  /** hand-offs */
  n: z.number().int(),
  transfers: z.number().int(),
  seen: ClockReport,
  decided: ClockReport,
  touched: ClockReport,
  /** of the first touches, how many came within 5 raw minutes of the (re)opening */
  touchedWithinFive: Share,
  /** of the decisions in time, how many came when nine tenths of the window were over: a clock may have been gamed */
  decidedInLastMinutes: Share,
  /** of all decisions, how many were made without the evidence ever opened */
  decidedUnseen: Share,
})
export type SlaRow = z.infer<typeof SlaRow>

/** How fast sales answered the hand-offs opened in the period. Each reassignment restarts the clocks and is counted in `transfers`. */
export const Sla = z.object({
  period: ReportPeriod,
  /** first response within 5 minutes rather than 30: 21 × as many qualified (InsideSales/MIT 2007) */
  reference: z.object({ withinMinutes: z.number(), ratherThanMinutes: z.number(), timesAsManyQualified: z.number(), source: z.string() }),
  all: SlaRow,
  triggers: z.array(SlaRow),
  owners: z.array(SlaRow),
})
export type Sla = z.infer<typeof Sla>
