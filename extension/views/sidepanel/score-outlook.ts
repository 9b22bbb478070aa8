import type { Score } from '#shared/schema/score'
import { missing } from '#shared/scoring/missing'
import { locale } from '../../ui/locale'
import { pointsWords } from '../../ui/number-words'
import { quadrantName } from '../../ui/quadrant-name'
import { t, tn } from '../../ui/t'
import { dateWords } from '../../ui/time-words'

/** What stands between the lead and a hand-off, as short sentences; from the card alone, so also offline. */
export function whatIsMissing(score: Score): string[] {
  const gap = missing(score)
  if (gap.ready) return [t('score_over')]
  if (gap.blockedBy === 'excluded') return [t('score_excluded', ruleWords(score.excluded ?? ''))]
  if (gap.blockedBy === 'knocked-out') return score.knockedOut.map((rule) => t('score_knocked_out', ruleWords(rule)))
  const lines: string[] = []
  const words = (points: number) => pointsWords(points, locale())
  if (gap.blockedBy === 'not-sure') lines.push(tn('score_not_sure', gap.traitsToBeSure))
  if (gap.fit) lines.push(t('score_fit_short', words(gap.fit)))
  if (gap.readiness) lines.push(t('score_readiness_short', words(gap.readiness)))
  if (gap.total) lines.push(t('score_total_short', words(gap.total)))
  return lines
}

/** When ageing alone changes the quadrant, and to what. */
export function whenItCools(score: Pick<Score, 'leavesQuadrant'>, now: number): string {
  const next = score.leavesQuadrant
  return next ? t('cools_to', quadrantName(next.to), dateWords(next.at, now, locale())) : t('cools_never')
}

/** A rule's id as words: only its label travels with receipts, and a rule that gave nothing has none. */
function ruleWords(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
