import { useEffect, useRef } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import type { DefinitionTerms } from '../../background/replica/definition-terms'
import { coolsWords } from '../../ui/cools-words'
import { missingWords } from '../../ui/missing-words'
import { t } from '../../ui/t'
import { TillSlip } from '../../ui/till-slip'

type Props = { card: Card; terms: DefinitionTerms | null; now: number; onBack: () => void }

/** The till slip, what is still missing, and when it cools. */
export function CardSlip({ card, terms, now, onBack }: Props) {
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  const lacks = missingWords(card, terms)
  return (
    <>
      <button type="button" class="quiet flush" ref={back} onClick={onBack}>
        {t('card_back')}
      </button>
      <TillSlip score={card} signed={card.definitionSigned} />
      <dl class="facts">
        {lacks && (
          <div>
            <dt>{t('card_missing')}</dt>
            <dd>{lacks}</dd>
          </div>
        )}
        <div>
          <dt>{t('card_cools')}</dt>
          <dd>{coolsWords(card, now) ?? t('cools_never')}</dd>
        </div>
      </dl>
    </>
  )
}
