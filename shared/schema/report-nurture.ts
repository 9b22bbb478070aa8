import * as z from 'zod'
import { ReportPeriod, Share } from './report'

/** `n` hand-offs that ended in nurture in the period for this reason class; `count` of their leads were handed over again since. */
export const NurtureRow = Share.extend({
  reason: z.string(),
  label: z.string(),
  acceptedAgain: z.number().int(),
  wonAgain: z.number().int(),
})
export type NurtureRow = z.infer<typeof NurtureRow>

/** What nurture brings back. */
export const Nurture = z.object({
  period: ReportPeriod,
  /** of the deals won in the period, those whose person was once in nurture */
  wins: Share.extend({ amount: z.number(), amountOnceInNurture: z.number() }),
  entered: z.array(NurtureRow),
  /** leads in nurture today */
  inNurture: z.number().int(),
})
export type Nurture = z.infer<typeof Nurture>
