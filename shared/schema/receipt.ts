import * as z from 'zod'
import { TraitValue } from './trait'

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

/** A trait behind a line: without `value` it is not known. `from` is the job title, or the domain, the value was read from. */
export const TraitFact = z.object({ trait: z.string(), value: TraitValue.optional(), from: z.string().optional() })
export type TraitFact = z.infer<typeof TraitFact>

/** What the short text of a line says, as facts: shared/language/evidence.ts says them in a reader's language. */
export const EvidenceFacts = z.union([
  z.object({ traits: z.array(TraitFact) }),
  /** how often it happened, on how many days */
  z.object({ times: z.number().int(), days: z.number().int() }),
  /** an `every` rule: how often it earned, of how many times it happened */
  z.object({ earned: z.number().int(), times: z.number().int() }),
  z.object({ assets: z.number().int() }),
])
export type EvidenceFacts = z.infer<typeof EvidenceFacts>

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
  /** the same as facts; absent on the floor line, and on what was frozen before there were any */
  facts: EvidenceFacts.optional(),
  /** when it last earned, ms; null for traits */
  lastAt: z.number().int().nullable(),
  ageing: Ageing,
})
export type Receipt = z.infer<typeof Receipt>
