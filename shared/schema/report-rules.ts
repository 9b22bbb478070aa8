import * as z from 'zod'
import { ReportPeriod, Share } from './report'

/** `n` decided hand-offs in whose frozen evidence the rule gave points; `count` of them accepted. */
export const RuleRow = Share.extend({
  rule: z.string(),
  label: z.string(),
  kind: z.enum(['trait', 'signal']),
  points: z.number(),
  /** hand-offs it spoke for, decided or not */
  handedOver: z.number().int(),
  refused: z.number().int(),
  /** of the refused, *not a fit*: these count against fit rules */
  notAFit: z.number().int(),
  won: z.number().int(),
  /** its interval against the rate of all: above it `better`, below `worse`, around it `as-all`; `too-few` under 20 decided */
  standing: z.enum(['better', 'worse', 'as-all', 'too-few']),
  sentence: z.string(),
})
export type RuleRow = z.infer<typeof RuleRow>

/** What sales did with the leads each rule of the published definition spoke for. */
export const Rules = z.object({
  period: ReportPeriod,
  definitionVersion: z.number().int(),
  /** all decided hand-offs of the period */
  all: Share,
  rules: z.array(RuleRow),
})
export type Rules = z.infer<typeof Rules>
