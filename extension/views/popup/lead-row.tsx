import { useEffect, useRef } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import { deedWords } from '../../ui/deed-words'
import { HandoffMark } from '../../ui/handoff-mark'
import { locale } from '../../ui/locale'
import { reducedMotion } from '../../ui/motion'
import { NamedFlag } from '../../ui/named-flag'
import { ScoreBadge } from '../../ui/score-badge'
import { useTickedNumber } from '../../ui/ticked-number'
import { agoWords } from '../../ui/time-words'
import { personLine, personName } from '../state/person-words'

/** Height of one row; the virtual list places rows by it. */
export const LEAD_ROW_PX = 54

const IN_LIST = new Set(['open', 'seen', 'accepted', 'qualified', 'opportunity', 'review'])

/** One lead of the live list. A changed score counts to its new value and lights up for a moment. */
export function LeadRow({ card, now, onOpen }: { card: Card; now: number; onOpen: (id: string) => void }) {
  const shown = useTickedNumber(card.score)
  const button = useRef<HTMLButtonElement>(null)
  const before = useRef(card.score)
  useEffect(() => {
    const rose = card.score > before.current
    const changed = card.score !== before.current
    before.current = card.score
    if (!changed || reducedMotion()) return
    const from = `var(${rose ? '--accent-wash' : '--warn-wash'})`
    button.current?.animate?.([{ backgroundColor: from }, { backgroundColor: 'transparent' }], { duration: 1400, easing: 'ease-out' })
  }, [card.score])
  return (
    <button type="button" class="lead-row" data-row={card.id} ref={button} onClick={() => onOpen(card.id)}>
      <ScoreBadge score={shown} grade={card.grade} quadrant={card.quadrant} />
      <span class="lead-who">
        <span class="lead-name">
          <span class="cut">{personName(card)}</span>
          {card.namedAccount && <NamedFlag />}
        </span>
        <span class="lead-line cut">{personLine(card)}</span>
      </span>
      <span class="lead-when">
        {card.lastActivity && <span title={deedWords(card.lastActivity)}>{agoWords(card.lastActivity.at, now, locale())}</span>}
        {card.handoff && IN_LIST.has(card.handoff.state) && <HandoffMark state={card.handoff.state} />}
      </span>
    </button>
  )
}
