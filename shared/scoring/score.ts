import type { Receipt } from '../schema/receipt'
import type { Quadrant, Score } from '../schema/score'
import type { Traits } from '../schema/trait'
import { byWeight, floorReceipt, prunedAgeing } from './age-receipt'
import type { CompiledDefinition, CompiledSignal } from './compile'
import { leavesQuadrant } from './crossing'
import { signalEvidence, traitEvidence } from './evidence'
import { type Fit, fitOf } from './fit'
import { mergeStates, type Rows } from './merge-states'
import { gradeOf, quadrantOf } from './quadrant'
import { toPoints } from './round'
import type { VisitorState } from './state'
import { ageingOf, type Earnings, earnedOnce, earningsOf, tenthsAt, undecayedTenths } from './tally'

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
  const fit = fitOf(compiled, traits)
  const receipts = traitReceipts(fit, traits)
  let signals = 0
  eachSignal(compiled, mergeStates(compiled, states), (signal, earnings) => {
    const line = signalReceipt(signal, earnings, at)
    signals += line.tenths
    if (earnings.raw !== 0) receipts.push(line.receipt)
  })
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
    knockedOut: fit.knockedOut,
    excluded: fit.excluded,
    missingTraits: fit.missing,
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
  const fit = fitOf(compiled, traits)
  let signals = 0
  eachSignal(compiled, mergeStates(compiled, states), (signal, earnings) => {
    signals += tenthsAt(signal, earnings, ageingOf(signal, earnings), at)
  })
  const readiness = Math.max(0, signals)
  return {
    fit: fit.tenths,
    readiness,
    score: fit.tenths + readiness,
    quadrant: quadrantOf(standingOf(fit, readiness), compiled.limits),
  }
}

function standingOf(fit: Fit, readiness: number) {
  return {
    fit: fit.tenths,
    readiness,
    coverage: fit.coverage,
    knockedOut: fit.knockedOut.length > 0,
    excluded: fit.excluded !== null,
  }
}

function eachSignal(compiled: CompiledDefinition, { c, o }: Rows, visit: (signal: CompiledSignal, earnings: Earnings) => void): void {
  for (const row of c) {
    const signal = compiled.signals[row[0]!]!
    visit(signal, earningsOf(signal, row, compiled.days))
  }
  for (const row of o) {
    const signal = compiled.signals[row[0] as number]!
    visit(signal, earnedOnce(signal, row, compiled.days))
  }
}

function traitReceipts({ met }: Fit, traits: Traits): Receipt[] {
  return met
    .filter(({ tenths }) => tenths !== 0)
    .map((rule) => ({
      rule: rule.id,
      kind: 'trait',
      label: rule.label,
      points: toPoints(rule.tenths),
      earned: toPoints(rule.tenths),
      cutByCap: 0,
      lostToDecay: 0,
      evidence: traitEvidence(rule, traits),
      lastAt: null,
      ageing: { kind: 'fixed' },
    }))
}

/** earned − cutByCap − lostToDecay = points, in exact tenths: the cap cuts first, what is left decays. */
function signalReceipt(signal: CompiledSignal, earnings: Earnings, at: number): { tenths: number; receipt: Receipt } {
  const ageing = ageingOf(signal, earnings)
  const tenths = tenthsAt(signal, earnings, ageing, at)
  const kept = undecayedTenths(signal, earnings)
  const receipt: Receipt = {
    rule: signal.id,
    kind: 'signal',
    label: signal.label,
    points: toPoints(tenths),
    earned: toPoints(earnings.raw),
    cutByCap: toPoints(earnings.raw - kept),
    lostToDecay: toPoints(kept - tenths),
    evidence: signalEvidence(signal, earnings),
    lastAt: earnings.lastAt,
    ageing: prunedAgeing(ageing, at),
  }
  return { tenths, receipt }
}
