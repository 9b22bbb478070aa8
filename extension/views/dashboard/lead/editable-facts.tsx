import { useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import { t } from '../../../ui/t'
import { traitName } from '../../../ui/trait-words'
import { knownFacts } from '../../state/known-facts'
import { FactLine } from './fact-line'
import { NewFact } from './new-fact'

type Props = { card: Card; onChanged: (card: Card) => void }

/** What is known, each value a click away from being corrected; and what the definition asks that nobody knows yet. */
export function EditableFacts({ card, onChanged }: Props) {
  const [adding, setAdding] = useState<string | null>(null)
  const known = knownFacts(card)
  return (
    <section class="block" aria-labelledby="facts-title">
      <h3 id="facts-title">{t('facts_title')}</h3>
      {known.length === 0 && <p class="soft">{t('facts_none')}</p>}
      <dl class="facts">
        {known.map(([name, value]) => (
          <FactLine key={name} leadId={card.id} name={name} value={value} onChanged={onChanged} />
        ))}
      </dl>
      {card.missingTraits.length > 0 && (
        <>
          <h4 title={t('facts_missing_hint')}>{t('facts_missing')}</h4>
          <ul class="missing">
            {card.missingTraits.map((name) => (
              <li key={name}>
                <button type="button" class="link" aria-label={t('dash_trait_add', traitName(name))} onClick={() => setAdding(name)}>
                  {traitName(name)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {adding === null ? (
        <button type="button" class="quiet flush start" onClick={() => setAdding('')}>
          {t('dash_trait_new')}
        </button>
      ) : (
        <NewFact
          key={adding}
          leadId={card.id}
          name={adding}
          onDone={(next) => {
            setAdding(null)
            if (next) onChanged(next)
          }}
        />
      )}
    </section>
  )
}
