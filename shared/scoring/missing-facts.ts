import type { Score } from '../schema/score'
import type { Traits } from '../schema/trait'
import type { CompiledDefinition } from './compile'
import { answerTo, NOT_KNOWN } from './condition'
import { missing } from './missing'
import { toPoints } from './round'

/** One fact that would by itself hand the lead over. */
export type MissingFact = {
  kind: 'hand-raise' | 'signal' | 'trait'
  rule: string
  label: string
  /** what it would add, points; null for a hand-raise, which needs none */
  points: number | null
}

/**
 * The single facts that would be enough ("8 more, or a demo request"), strongest first: any hand-raise; where only
 * one axis (or the total) is short, a signal not yet at its cap or a trait not yet known that is worth the gap.
 * Hand-raises are listed even for a lead that no points can hand over.
 */
export function missingFacts(compiled: CompiledDefinition, score: Score, traits: Traits): MissingFact[] {
  const gap = missing(score)
  if (gap.ready) return []
  const handRaises = compiled.content.handRaise
    .filter(({ when }) => answerTo(when ?? [], traits) !== 'no')
    .map(({ id, label }): MissingFact => ({ kind: 'hand-raise', rule: id, label, points: null }))
  if (gap.blockedBy !== null) return handRaises
  const byTotal = gap.total !== null
  const signalGap = byTotal || gap.fit === 0 ? (gap.total ?? gap.readiness) : null
  const traitGap = byTotal || gap.readiness === 0 ? (gap.total ?? gap.fit) : null
  const facts: MissingFact[] = []
  for (const { id, label, tenths, cap, every } of compiled.signals) {
    const room = cap === null ? tenths : Math.min(tenths, cap - tenthsOf(score, id))
    if (signalGap !== null && every === null && toPoints(room) >= signalGap)
      facts.push({ kind: 'signal', rule: id, label, points: toPoints(room) })
  }
  for (const { id, label, tenths, ask } of compiled.fit) {
    if (traitGap === null || toPoints(tenths) < traitGap || ask(traits) !== NOT_KNOWN) continue
    facts.push({ kind: 'trait', rule: id, label, points: toPoints(tenths) })
  }
  return [...handRaises, ...facts.sort((a, b) => b.points! - a.points!)]
}

function tenthsOf(score: Score, rule: string): number {
  const line = score.receipts.find((receipt) => receipt.kind === 'signal' && receipt.rule === rule)
  return line ? Math.round(line.points * 10) : 0
}
