import type { Score } from '#shared/schema/score'
import { locale } from './locale'
import { quadrantName } from './quadrant-name'
import { t } from './t'
import { dateWords } from './time-words'

/** When ageing alone moves the lead to another quadrant: `Nurture on 14 December`; null when it does not. */
export function coolsWords(score: Pick<Score, 'leavesQuadrant'>, now: number): string | null {
  const next = score.leavesQuadrant
  return next && t('cools_to', quadrantName(next.to), dateWords(next.at, now, locale()))
}
