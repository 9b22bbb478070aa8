import type { Card } from '#shared/schema/lead'
import type { DefinitionTerms } from '../../background/replica/definition-terms'
import { coolsWords } from '../../ui/cools-words'
import { locale } from '../../ui/locale'
import { missingWords } from '../../ui/missing-words'
import { pointsWords } from '../../ui/number-words'
import { quadrantName } from '../../ui/quadrant-name'
import { QuadrantPicture } from '../../ui/quadrant-picture'
import { ReceiptLine } from '../../ui/receipt-line'
import { t } from '../../ui/t'
import { strongest } from './strongest'
import { WhyNow } from './why-now'

type Props = { card: Card; terms: DefinitionTerms | null; now: number; onSlip: () => void }

/** Where the lead stands and why: picture, number, trigger and play, the strongest receipts both ways. */
export function CardStory({ card, terms, now, onSlip }: Props) {
  const words = (points: number) => pointsWords(points, locale())
  const cools = coolsWords(card, now)
  const lacks = missingWords(card, terms)
  return (
    <>
      <div class="stand">
        <QuadrantPicture score={card} />
        <div class="stand-text">
          <button
            type="button"
            class="number"
            title={t('card_open_slip')}
            aria-label={t('card_number', words(card.score))}
            onClick={onSlip}
          >
            {words(card.score)}
          </button>
          <p class="stand-grade" title={t('card_grade_hint')}>
            <b>{card.grade}</b> {quadrantName(card.quadrant)}
          </p>
          <p class="stand-sum">{t('card_sum', words(card.fit), words(card.readiness))}</p>
          {cools && <p class="stand-note">{t('card_cools_note', cools)}</p>}
          {lacks && <p class="stand-note">{lacks}</p>}
        </div>
      </div>
      {card.handoff && <WhyNow handoff={card.handoff} now={now} />}
      <Receipts card={card} onSlip={onSlip} />
    </>
  )
}

function Receipts({ card, onSlip }: { card: Card; onSlip: () => void }) {
  const { up, down, rest } = strongest(card.receipts)
  return (
    <section class="why">
      <ul class="lines">
        {[...up, ...down].map((receipt) => (
          <ReceiptLine key={receipt.rule} receipt={receipt} />
        ))}
      </ul>
      <button type="button" class="quiet flush" onClick={onSlip}>
        {rest > 0 ? t('card_more', rest) : t('card_open_slip')}
      </button>
    </section>
  )
}
