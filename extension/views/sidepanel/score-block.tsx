import type { Card } from '#shared/schema/lead'
import { coolsWords } from '../../ui/cools-words'
import { locale } from '../../ui/locale'
import { missingWords } from '../../ui/missing-words'
import { percentWords, pointsWords } from '../../ui/number-words'
import { QuadrantPicture } from '../../ui/quadrant-picture'
import { t } from '../../ui/t'
import { TillSlip } from '../../ui/till-slip'
import { useTerms } from '../state/use-terms'

/** The number, where it puts the lead, what is missing, when it cools, and every receipt it is the sum of. */
export function ScoreBlock({ card, now }: { card: Card; now: number }) {
  const terms = useTerms(card.definitionVersion)
  return (
    <section class="block" aria-labelledby="score-title">
      <h3 id="score-title">{t('score_title')}</h3>
      <div class="score">
        <QuadrantPicture score={card} />
        <div class="score-words">
          <p class="score-number">
            {pointsWords(card.score, locale())} <span>{card.grade}</span>
          </p>
          <p>{missingWords(card, terms) ?? t('score_over')}</p>
          <p class="soft">{coolsWords(card, now) ?? t('cools_never')}</p>
          {card.coverage < 1 && <p class="soft">{t('facts_coverage', percentWords(card.coverage, locale()))}</p>}
        </div>
      </div>
      <TillSlip score={card} signed={card.definitionSigned} />
    </section>
  )
}
