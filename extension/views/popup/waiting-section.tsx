import { useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import { becauseWords } from '../../ui/because-words'
import { ClockLine } from '../../ui/clock-line'
import { NamedFlag } from '../../ui/named-flag'
import { ScoreBadge } from '../../ui/score-badge'
import { triggerName } from '../../ui/stage-name'
import { t } from '../../ui/t'
import { personName } from '../state/person-words'
import type { WaitingList } from '../state/waiting-list'

/** More than these would push the live list off the screen. */
const AT_FIRST = 3

type Props = { waiting: WaitingList; now: number; onOpen: (id: string) => void }

/** The hand-offs that wait for this member's yes or no, most urgent first, each with its clock. */
export function WaitingSection({ waiting, now, onOpen }: Props) {
  const [all, setAll] = useState(false)
  if (waiting.total === 0) return null
  const shown = all ? waiting.cards : waiting.cards.slice(0, AT_FIRST)
  return (
    <section class="waiting" aria-labelledby="waiting-title">
      <h2 id="waiting-title">
        {t('popup_waiting')} <span class="count">{waiting.total}</span>
      </h2>
      <ul>
        {shown.map((card) => (
          <li key={card.id}>
            <WaitingRow card={card} now={now} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {waiting.cards.length > AT_FIRST && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('popup_waiting_fewer') : t('popup_waiting_more', waiting.total)}
        </button>
      )}
    </section>
  )
}

function WaitingRow({ card, now, onOpen }: { card: Card; now: number; onOpen: (id: string) => void }) {
  const handoff = card.handoff
  return (
    <button type="button" class="lead-row" data-row={`waiting ${card.id}`} onClick={() => onOpen(card.id)}>
      <ScoreBadge score={card.score} grade={card.grade} quadrant={card.quadrant} />
      <span class="lead-who">
        <span class="lead-name">
          <span class="cut">{personName(card)}</span>
          {card.namedAccount && <NamedFlag />}
        </span>
        {handoff && (
          <span class="lead-line waiting-line" title={`${triggerName(handoff.trigger)}: ${becauseWords(handoff)}`}>
            <ClockLine handoff={handoff} now={now} short />
            <span class="cut">{becauseWords(handoff)}</span>
          </span>
        )}
      </span>
    </button>
  )
}
