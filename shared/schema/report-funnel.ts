import * as z from 'zod'
import { Duration, ReportPeriod, Share } from './report'

export const FUNNEL_STAGES = ['visitor', 'lead', 'handed-over', 'mql', 'accepted', 'sql', 'opportunity', 'customer'] as const

export const FunnelRow = z.object({
  stage: z.enum(FUNNEL_STAGES),
  label: z.string(),
  /** visitors first seen, leads that came, hand-offs opened in the period; from there on, how many of those hand-offs came this far to date */
  n: z.number().int(),
  /** of the n, how many went on to the next stage, to date; null in the last row */
  onward: Share.nullable(),
  /** how long going on took, minutes */
  took: Duration.nullable(),
})
export type FunnelRow = z.infer<typeof FunnelRow>

/**
 * Visitor → lead → MQL → accepted → SQL → opportunity → customer. People are counted up to *lead*, hand-offs from *mql* on (a lead that comes back
 * is handed over again), so the two halves do not nest. Won without a deal logged counts as having been one.
 */
export const Funnel = z.object({
  period: ReportPeriod,
  rows: z.array(FunnelRow),
  /** hand-raises from a poor fit: no MQLs, from the hand-off on */
  handRaises: z.array(FunnelRow),
  /** what members handed over by hand below the definition */
  byHand: z.array(FunnelRow),
})
export type Funnel = z.infer<typeof Funnel>
