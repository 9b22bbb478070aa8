import type { Score } from '#shared/schema/score'
import { missing } from '#shared/scoring/missing'
import { locale } from './locale'
import { pointsWords } from './number-words'
import { t, tn } from './t'
import { traitName } from './trait-words'

type Terms = { labels: Readonly<Record<string, string>>; handRaises: readonly string[] } | null

/**
 * What a lead still lacks, as a sentence: `8 more readiness, or “Demo request”`; null when nothing is missing.
 * @param terms what the definition calls its rules; without them nothing is named, because an id says nothing to a person
 */
export function missingWords(score: Score, terms: Terms): string | null {
  const gap = missing(score)
  if (gap.ready) return null
  if (gap.blockedBy === 'excluded') {
    const label = terms?.labels[score.excluded!]
    return label ? t('missing_excluded', label) : t('missing_excluded_bare')
  }
  if (gap.blockedBy === 'knocked-out') {
    const labels = score.knockedOut.flatMap((rule) => terms?.labels[rule] ?? [])
    return labels.length > 0 ? t('missing_required', labels.join(', ')) : t('missing_required_bare')
  }
  if (gap.blockedBy === 'not-sure') return tn('missing_facts', gap.traitsToBeSure, factWords(score.missingTraits))
  const handRaise = terms?.handRaises[0]
  const points = pointsMissing(gap)
  return handRaise ? t('missing_or', points, handRaise) : points
}

function pointsMissing(gap: ReturnType<typeof missing>): string {
  const words = (points: number) => pointsWords(points, locale())
  if (gap.total !== null) return t('missing_total', words(gap.total))
  if (!gap.readiness) return t('missing_fit', words(gap.fit!))
  return gap.fit ? t('missing_both', words(gap.fit), words(gap.readiness)) : t('missing_readiness', words(gap.readiness))
}

/** Names of traits as a list: `Employees, Email kind`; at most four, so that a sentence stays one. */
function factWords(traits: readonly string[]): string {
  return traits.slice(0, 4).map(traitName).join(', ') + (traits.length > 4 ? '…' : '')
}
