import type { Card } from '#shared/schema/lead'
import { locale } from '../../ui/locale'
import { t } from '../../ui/t'
import { traitName, traitValue } from '../../ui/trait-words'
import { knownFacts } from '../state/known-facts'

/** What is known about the lead and its account, and what the definition asks that nobody knows yet. */
export function Facts({ card }: { card: Card }) {
  const known = knownFacts(card)
  return (
    <section class="block" aria-labelledby="facts-title">
      <h3 id="facts-title">{t('facts_title')}</h3>
      {known.length === 0 && <p class="soft">{t('facts_none')}</p>}
      <dl class="facts">
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{traitName(name)}</dt>
            <dd>{traitValue(value, locale(), name)}</dd>
          </div>
        ))}
      </dl>
      {card.missingTraits.length > 0 && (
        <>
          <h4 title={t('facts_missing_hint')}>{t('facts_missing')}</h4>
          <ul class="missing">
            {card.missingTraits.map((name) => (
              <li key={name}>{traitName(name)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
