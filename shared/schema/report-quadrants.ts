import * as z from 'zod'
import { ReportPeriod, Share } from './report'
import { Quadrant } from './score'

/** `n` leads that came; `count` of a poor fit (*check fit* and *leave*; *not sure* is never called poor). */
export const QuadrantRow = Share.extend({
  /** Monday of the week, ISO date; null: all weeks */
  week: z.string().nullable(),
  channel: z.string().nullable(),
  source: z.string().nullable(),
  label: z.string(),
  quadrants: z.record(Quadrant, z.number().int()),
})
export type QuadrantRow = z.infer<typeof QuadrantRow>

/** In which quadrant the leads that came in the period are today, by week and by source: how much poor fit marketing brings. */
export const Quadrants = z.object({
  period: ReportPeriod,
  all: QuadrantRow,
  weeks: z.array(QuadrantRow),
  sources: z.array(QuadrantRow),
  /** by week and channel */
  cells: z.array(QuadrantRow),
})
export type Quadrants = z.infer<typeof Quadrants>
