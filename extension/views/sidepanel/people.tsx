import { useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import { HandoffMark } from '../../ui/handoff-mark'
import { ScoreBadge } from '../../ui/score-badge'
import { t } from '../../ui/t'
import { personName } from '../state/person-words'

type Props = { card: Card; people: readonly Card[]; onOpen: (leadId: string) => void }

/** A large account has hundreds; the hottest few are what a rep needs at once. */
const AT_FIRST = 5

/** The account's other people, hottest first; each opens its own story. */
export function People({ card, people, onOpen }: Props) {
  const [all, setAll] = useState(false)
  if (people.length === 0 || !card.account) return null
  return (
    <section class="block" aria-labelledby="people-title">
      <h3 id="people-title">{t('people_title', card.account.name ?? card.account.domain)}</h3>
      <ul class="people">
        {(all ? people : people.slice(0, AT_FIRST)).map((other) => (
          <li key={other.id}>
            <button type="button" class="lead-row" onClick={() => onOpen(other.id)}>
              <ScoreBadge score={other.score} grade={other.grade} quadrant={other.quadrant} />
              <span class="lead-who">
                <span class="lead-name">
                  <span class="cut">{personName(other)}</span>
                </span>
                <span class="lead-line cut">{other.title}</span>
              </span>
              <span class="lead-when">{other.handoff && <HandoffMark state={other.handoff.state} />}</span>
            </button>
          </li>
        ))}
      </ul>
      {people.length > AT_FIRST && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('popup_waiting_fewer') : t('popup_waiting_more', people.length)}
        </button>
      )}
    </section>
  )
}
