import * as z from 'zod'
import { Receipt } from './receipt'

export const QUADRANTS = ['hand-over', 'nurture', 'check-fit', 'leave', 'not-sure'] as const
export const Quadrant = z.enum(QUADRANTS)
export type Quadrant = z.infer<typeof Quadrant>

/** Fit letter and readiness digit, `A1` the best. */
export const Grade = z.string().regex(/^[A-D][1-4]$/)

/** A score on the wire: points with one decimal. score === fit + readiness === Σ receipts.points, exactly in tenths. */
export const Score = z.object({
  fit: z.number(),
  readiness: z.number(),
  score: z.number(),
  grade: Grade,
  quadrant: Quadrant,
  /** traits known ÷ traits asked, 0…1; below 0.5 the quadrant is `not-sure` */
  coverage: z.number().min(0).max(1),
  /** ids of required rules that answered no */
  knockedOut: z.array(z.string()),
  /** id of the exclusion that applies, or null */
  excluded: z.string().nullable(),
  /** traits the definition asks about that are not known */
  missingTraits: z.array(z.string()),
  receipts: z.array(Receipt),
  definitionVersion: z.number().int(),
  /** the time the numbers are true for, ms */
  at: z.number().int(),
  /** when ageing alone will next change the quadrant, ms, and to what; null: not within 400 days */
  leavesQuadrant: z.object({ at: z.number().int(), to: Quadrant }).nullable(),
  /** thresholds and bands in points, so that a picture and "8 more" need no rules */
  scale: z.object({
    handOverWhen: z.enum(['quadrant', 'total']),
    thresholds: z.object({ fit: z.number(), readiness: z.number(), total: z.number() }),
    bands: z.object({ fit: z.tuple([z.number(), z.number(), z.number()]), readiness: z.tuple([z.number(), z.number(), z.number()]) }),
  }),
})
export type Score = z.infer<typeof Score>
