import type { Me } from '#shared/schema/member'
import { becauseWords } from '../../../ui/because-words'
import { ClockLine } from '../../../ui/clock-line'
import { locale } from '../../../ui/locale'
import { NamedFlag } from '../../../ui/named-flag'
import { ScoreBadge } from '../../../ui/score-badge'
import { triggerName } from '../../../ui/stage-name'
import { t } from '../../../ui/t'
import { agoWords } from '../../../ui/time-words'
import { snoozedWords } from '../../overlay/outcome-words'
import { handoffOutcome } from '../../sidepanel/handoff-outcome'
import type { BoardItem } from './board-item'
import { columnOf } from './board-item'

type Props = { item: BoardItem; me: Me; now: number; open: boolean; onOpen: () => void }

/** One hand-off on the board: who, why, and how long there is. */
export function BoardCard({ item, me, now, open, onOpen }: Props) {
  const name = item.name ?? item.email ?? t('no_name')
  const closed = columnOf(item.state) === 'closed'
  const outcome = closed ? handoffOutcome(item) : snoozedWords(item, now)
  return (
    <button type="button" class="board-card" data-handoff={item.id} aria-expanded={open} onClick={onOpen}>
      <span class="board-top">
        <span class="cut strong">{name}</span>
        {item.named && <NamedFlag />}
      </span>
      {item.company && <span class="cut soft">{item.company}</span>}
      <span class="cut" title={becauseWords(item)}>
        {triggerName(item.trigger)}
      </span>
      {outcome && <span class="soft">{outcome}</span>}
      <span class="board-foot">
        <ScoreBadge score={item.score} grade={item.grade} quadrant={item.quadrant} />
        <ClockLine handoff={item} now={now} short />
        {!closed && item.state === 'open' && item.owner?.id === me.member.id && <span class="mark mark-open">{t('dash_board_new')}</span>}
      </span>
      <span class="board-foot">
        <span class="cut soft">{item.owner?.name ?? t('handoff_for_anyone')}</span>
        <span class="soft board-age">{agoWords(item.openedAt, now, locale())}</span>
      </span>
    </button>
  )
}
