import type { Card } from '#shared/schema/lead'
import { locale } from '../../ui/locale'
import { percentWords, pointsWords } from '../../ui/number-words'
import { QuadrantPicture } from '../../ui/quadrant-picture'
import { t } from '../../ui/t'
import { TillSlip } from '../../ui/till-slip'
import { whatIsMissing, whenItCools } from './score-outlook'

/** The number, where it puts the lead, what is missing, when it cools, and every receipt it is the sum of. */
export function ScoreBlock({ card, now }: { card: Card; now: number }) {
  return (
    <section class="block" aria-labelledby="score-title">
      <h3 id="score-title">{t('score_title')}</h3>
      <div class="score">
        <QuadrantPicture score={card} />
        <div class="score-words">
          <p class="score-number">
            {pointsWords(card.score, locale())} <span>{card.grade}</span>
          </p>
          {whatIsMissing(card).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p class="soft">{whenItCools(card, now)}</p>
          {card.coverage < 1 && <p class="soft">{t('facts_coverage', percentWords(card.coverage, locale()))}</p>}
        </div>
      </div>
      <TillSlip score={card} signed={card.definitionSigned} />
    </section>
  )
}
