import type { Score } from '#shared/schema/score'
import { missing } from '#shared/scoring/missing'
import { locale } from './locale'
import { pointsWords } from './number-words'
import { t, tn } from './t'

/** What a lead still lacks, as a sentence: `8 more readiness, or a demo request`; null when nothing is missing. */
export function missingWords(score: Score): string | null {
  const gap = missing(score)
  if (gap.ready) return null
  if (gap.blockedBy === 'excluded') return t('missing_excluded', ruleWords(score.excluded!))
  if (gap.blockedBy === 'knocked-out') return t('missing_required', score.knockedOut.map(ruleWords).join(', '))
  if (gap.blockedBy === 'not-sure') return tn('missing_facts', gap.traitsToBeSure, factWords(score.missingTraits))
  const words = (points: number) => pointsWords(points, locale())
  if (gap.total !== null) return t('missing_total', words(gap.total))
  if (!gap.readiness) return t('missing_fit', words(gap.fit!))
  return gap.fit ? t('missing_both', words(gap.fit), words(gap.readiness)) : t('missing_readiness', words(gap.readiness))
}

/** Rule ids are words joined by dashes. */
function ruleWords(id: string): string {
  return id.replaceAll('-', ' ')
}

/** Names of traits as a list: `employees, email kind`; at most four, so that a sentence stays one. */
function factWords(traits: readonly string[]): string {
  const words = traits.slice(0, 4).map((name) => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
  return words.join(', ') + (traits.length > 4 ? '…' : '')
}
