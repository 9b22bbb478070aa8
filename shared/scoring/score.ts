import { evidenceText } from '../language/evidence'
import type { Receipt } from '../schema/receipt'
import type { Quadrant, Score } from '../schema/score'
import type { Traits } from '../schema/trait'
import { byWeight, floorReceipt, prunedAgeing } from './age-receipt'
import type { CompiledDefinition, CompiledSignal, CompiledTraitRule } from './compile'
import { leavesQuadrant } from './crossing'
import { Earnings } from './earnings'
import { signalFacts, traitFacts } from './evidence'
import { type Fit, type FitNumbers, fitNumbers, fitOf } from './fit'
import { mergeStates } from './merge-states'
import { gradeOf, quadrantOf } from './quadrant'
import { toPoints } from './round'
import { rowEnd, type VisitorState } from './state'
import { ageingOf, tenthsAt, undecayedTenths } from './tally'

/** What is known of a lead: its traits and the state of each of its visitors, scored at `at` (ms). */
export type ScoreInput = { traits: Traits; states: readonly VisitorState[]; at: number }

export type ScoreOptions = {
  /** false leaves `leavesQuadrant` null and saves the search; for visitors nobody waits for */
  leavesQuadrant?: boolean
}

/**
 * The score of DESIGN §4 with its receipts, in points. `score === fit + readiness === Σ receipts` exactly in
 * tenths. Throws an Error when a state belongs to another definition.
 */
export function score(compiled: CompiledDefinition, { traits, states, at }: ScoreInput, options: ScoreOptions = {}): Score {
  const fit = fitNumbers(compiled, traits)
  const { met, knockedOut, excluded, missing } = fitOf(compiled, traits)
  const receipts = traitReceipts(met, traits)
  let signals = 0
  const counts = mergeStates(compiled, states)
  for (let start = 0, end = 0; start < counts.length; start = end) {
    end = rowEnd(counts, start)
    const signal = compiled.signals[counts[start]!]!
    earnings.read(signal, counts, start, end, compiled.days)
    signals += tenthsAt(signal, earnings, at)
    if (earnings.raw !== 0) receipts.push(signalReceipt(signal, earnings, at))
  }
  const readiness = Math.max(0, signals)
  if (signals < 0) receipts.push(floorReceipt(-signals))
  receipts.sort(byWeight)
  const standing = standingOf(fit, readiness)
  const scored: Score = {
    fit: toPoints(fit.tenths),
    readiness: toPoints(readiness),
    score: toPoints(fit.tenths + readiness),
    grade: gradeOf(fit.tenths, readiness, standing.knockedOut, compiled.scale.bands),
    quadrant: quadrantOf(standing, compiled.limits),
    coverage: fit.coverage,
    knockedOut,
    excluded,
    missingTraits: missing,
    receipts,
    definitionVersion: compiled.version,
    at,
    leavesQuadrant: null,
    scale: compiled.scale,
  }
  if (options.leavesQuadrant !== false) scored.leavesQuadrant = leavesQuadrant(scored)
  return scored
}

/** Only the numbers, in integer tenths: for hot paths and replays. Always agrees with {@link score}. */
export type ScoreNumbers = { fit: number; readiness: number; score: number; quadrant: Quadrant }

export function scoreNumbers(compiled: CompiledDefinition, { traits, states, at }: ScoreInput): ScoreNumbers {
  const fit = fitNumbers(compiled, traits)
  const counts = mergeStates(compiled, states)
  let signals = 0
  for (let start = 0, end = 0; start < counts.length; start = end) {
    end = rowEnd(counts, start)
    const signal = compiled.signals[counts[start]!]!
    if (signal.tenths === 0) continue
    earnings.read(signal, counts, start, end, compiled.days)
    signals += tenthsAt(signal, earnings, at)
  }
  const readiness = Math.max(0, signals)
  return {
    fit: fit.tenths,
    readiness,
    score: fit.tenths + readiness,
    quadrant: quadrantOf(standingOf(fit, readiness), compiled.limits),
  }
}

function standingOf({ tenths, coverage, knockedOut, excluded }: FitNumbers, readiness: number) {
  return { fit: tenths, readiness, coverage, knockedOut, excluded }
}

/** Used by one signal after the other; nothing here waits in between. */
const earnings = new Earnings()

function traitReceipts(met: Fit['met'], traits: Traits): Receipt[] {
  return met.filter(({ tenths }) => tenths !== 0).map((rule) => traitReceipt(rule, traits))
}

function traitReceipt(rule: CompiledTraitRule, traits: Traits): Receipt {
  const facts = traitFacts(rule, traits)
  return {
    rule: rule.id,
    kind: 'trait',
    label: rule.label,
    points: toPoints(rule.tenths),
    earned: toPoints(rule.tenths),
    cutByCap: 0,
    lostToDecay: 0,
    evidence: evidenceText(facts, 'en'),
    facts,
    lastAt: null,
    ageing: { kind: 'fixed' },
  }
}

/** earned − cutByCap − lostToDecay = points, in exact tenths: the cap cuts first, what is left decays. */
function signalReceipt(signal: CompiledSignal, earnings: Earnings, at: number): Receipt {
  const tenths = tenthsAt(signal, earnings, at)
  const kept = undecayedTenths(signal, earnings)
  const facts = signalFacts(signal, earnings)
  return {
    rule: signal.id,
    kind: 'signal',
    label: signal.label,
    points: toPoints(tenths),
    earned: toPoints(earnings.raw),
    cutByCap: toPoints(earnings.raw - kept),
    lostToDecay: toPoints(kept - tenths),
    evidence: evidenceText(facts, 'en'),
    facts,
    lastAt: earnings.lastAt,
    ageing: prunedAgeing(ageingOf(signal, earnings), at),
  }
}
