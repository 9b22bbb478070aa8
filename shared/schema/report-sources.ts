import * as z from 'zod'
import { ReportPeriod, Share } from './report'

/** What became of some hand-offs of the period, as they stand. */
const outcome = {
  handedOver: z.number().int(),
  /** of the decided ones, accepted */
  accepted: Share,
  /** of all handed over, SQLs */
  toSql: Share,
  won: z.number().int(),
  /** sum of the amounts won */
  amount: z.number(),
}

/** `n` leads that came in the period, of which `count` became MQLs to date; and the period's hand-offs of such leads. */
export const SourceRow = Share.extend({
  /** null: never seen on the site (added, imported) */
  channel: z.string().nullable(),
  source: z.string().nullable(),
  label: z.string(),
  ...outcome,
})
export type SourceRow = z.infer<typeof SourceRow>

/** `n` hand-offs, `count` of them won. */
export const GeneratedRow = Share.extend({ by: z.enum(['marketing', 'sales']), label: z.string(), ...outcome })
export type GeneratedRow = z.infer<typeof GeneratedRow>

/** Where leads came from (their first visit), and whether marketing or a rep's own note brought the hand-off. */
export const Sources = z.object({
  period: ReportPeriod,
  channels: z.array(SourceRow.extend({ sources: z.array(SourceRow) })),
  /** sales: opened by hand by a member of sales; marketing: everything else */
  generated: z.array(GeneratedRow),
})
export type Sources = z.infer<typeof Sources>
