import type { Match } from '../../background/protocol'
import { ask } from '../../background/sync/client'
import { locale } from '../../ui/locale'
import { pointsWords } from '../../ui/number-words'
import { quadrantName } from '../../ui/quadrant-name'
import { t } from '../../ui/t'

const MOST_SHOWN = 5

/** The other leads the page names; a click shows the card of one. Who is matched by name alone is said to be possible. */
export function AlsoHere({ people }: { people: readonly Match[] }) {
  if (people.length === 0) return null
  const more = people.length - MOST_SHOWN
  return (
    <section class="also">
      <h3>{t('card_also_here')}</h3>
      <ul>
        {people.slice(0, MOST_SHOWN).map((one) => (
          <li key={one.key}>
            <Person {...one} />
          </li>
        ))}
        {more > 0 && <li class="also-more">{t('card_also_more', more)}</li>}
      </ul>
    </section>
  )
}

function Person({ confidence, brief }: Match) {
  const isPossible = confidence === 'possible'
  const name = brief.name ?? t('no_name')
  const words = [
    isPossible ? t('page_possible', name) : name,
    t('score_badge', pointsWords(brief.score, locale()), brief.grade, quadrantName(brief.quadrant)),
  ].join(', ')
  return (
    <button
      type="button"
      class={`also-person ${isPossible ? 'possible' : ''}`}
      aria-label={t('card_also_open', words)}
      title={words}
      onClick={() => void ask('openCard', { leadId: brief.leadId, possible: isPossible })}
    >
      <span>{isPossible ? `${name}?` : name}</span> <b>{brief.grade}</b>
    </button>
  )
}
