import * as z from 'zod'
import { ReportPeriod, Share } from './report'

/** `n` decided hand-offs, of which `count` were accepted and not refused since. */
export const AcceptanceRow = Share.extend({
  /** a group of {@link ACCEPTANCE_GROUPS}, a trigger, a member's id (empty: nobody's), or a week's Monday as ISO date */
  key: z.string(),
  label: z.string(),
  handedOver: z.number().int(),
  undecided: z.number().int(),
  returned: z.number().int(),
  /** refused after having been accepted; part of the refused ones */
  refusedAfterAccepting: z.number().int(),
  /** of all handed over, how many became SQLs so far */
  toSql: Share,
})
export type AcceptanceRow = z.infer<typeof AcceptanceRow>

/** Hand-raises stand apart from what scoring brought; those from a poor fit are no MQLs. */
export const ACCEPTANCE_GROUPS = ['mql', 'hand-raise', 'hand-raise-poor-fit', 'other'] as const

/** Acceptance and MQL → SQL of the hand-offs opened in the period, as they stand today. */
export const Acceptance = z.object({
  period: ReportPeriod,
  /** what the mql group's numbers say, honest about small samples */
  sentence: z.string(),
  /** reference lines (DEFAULTS) */
  reference: z.object({ healthy: z.tuple([z.number(), z.number()]), recalibrateAboveRefused: z.number() }),
  groups: z.array(AcceptanceRow),
  triggers: z.array(AcceptanceRow),
  owners: z.array(AcceptanceRow),
  weeks: z.array(AcceptanceRow),
})
export type Acceptance = z.infer<typeof Acceptance>
