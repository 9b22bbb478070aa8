import * as z from 'zod'

/**
 * What ages a receipt without knowing its rule. All values in integer tenths of a point, times in
 * milliseconds since 1970. value(t) = round(clamp(Σ part, ±cap)), halves away from zero, where a part is
 * - `none`: basis; with `untilDays`, basis from its bucket's start until that many days later
 * - `half-life`: basis × 2^(−(t − from) ÷ halfLifeMs)
 * - `linear`: basis × max(0, 1 − perMs × (t − from))
 */
export const Ageing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed') }),
  z.object({ kind: z.literal('half-life'), cap: z.number().nullable(), basis: z.number(), from: z.number(), halfLifeMs: z.number() }),
  z.object({
    kind: z.literal('linear'),
    cap: z.number().nullable(),
    perMs: z.number(),
    buckets: z.array(z.tuple([z.number(), z.number()])),
  }),
  z.object({
    kind: z.literal('until'),
    cap: z.number().nullable(),
    lastsMs: z.number(),
    buckets: z.array(z.tuple([z.number(), z.number()])),
  }),
  /** the line that lifts readiness back to 0; recomputed from the other readiness lines */
  z.object({ kind: z.literal('floor') }),
])
export type Ageing = z.infer<typeof Ageing>

export const ReceiptKind = z.enum(['trait', 'signal', 'floor'])

/** One line of a score. On the wire all points are points with one decimal, not tenths; `ageing` keeps tenths. */
export const Receipt = z.object({
  /** the rule's id; `readiness-floor` for the balancing line */
  rule: z.string(),
  kind: ReceiptKind,
  label: z.string(),
  /** what this line adds to the score now */
  points: z.number(),
  /** what it would be without cap and decay */
  earned: z.number(),
  cutByCap: z.number(),
  lostToDecay: z.number(),
  /** the fact or the count behind it, as a short text: `Vice President (from "VP Sales")`, `4 times on 3 days` */
  evidence: z.string(),
  /** when it last earned, ms; null for traits */
  lastAt: z.number().int().nullable(),
  ageing: Ageing,
})
export type Receipt = z.infer<typeof Receipt>
