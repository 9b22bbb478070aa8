import type { Quadrant } from '#shared/schema/score'
import { locale } from './locale'
import { pointsWords } from './number-words'
import { QuadrantGlyph } from './quadrant-glyph'
import { quadrantName } from './quadrant-name'
import { t } from './t'

type Props = { score: number; grade: string; quadrant: Quadrant; onOpen?: () => void }

/** Score, grade and quadrant in one small mark for lists; with `onOpen` a button that leads to the till slip. */
export function ScoreBadge({ score, grade, quadrant, onOpen }: Props) {
  const number = pointsWords(score, locale())
  const spoken = t('score_badge', number, grade, quadrantName(quadrant))
  const inside = (
    <>
      <QuadrantGlyph quadrant={quadrant} spoken={false} />
      <b>{number}</b>
      <span class="badge-grade">{grade}</span>
    </>
  )
  const look = `badge badge-${quadrant}`
  return onOpen ? (
    <button type="button" class={look} aria-label={spoken} title={spoken} onClick={onOpen}>
      {inside}
    </button>
  ) : (
    <span class={look} role="img" aria-label={spoken} title={spoken}>
      {inside}
    </span>
  )
}
