import { deedWords } from '../../../ui/deed-words'
import { HandoffMark } from '../../../ui/handoff-mark'
import { locale } from '../../../ui/locale'
import { NamedFlag } from '../../../ui/named-flag'
import { pointsWords } from '../../../ui/number-words'
import { ScoreBadge } from '../../../ui/score-badge'
import { stageName } from '../../../ui/stage-name'
import { t } from '../../../ui/t'
import { agoWords } from '../../../ui/time-words'
import { personName } from '../../state/person-words'
import { placeHref } from '../address'
import type { LeadLine } from './lead-line'

/** Height of one row; the virtual list places rows by it. */
export const TABLE_ROW_PX = 46

const IN_LIST = new Set(['open', 'seen', 'accepted', 'qualified', 'opportunity', 'review', 'returned'])

/** One lead of the list: a link to its page. */
export function LeadTableRow({ line, now, onOpen }: { line: LeadLine; now: number; onOpen: (id: string) => void }) {
  const points = (value: number) => pointsWords(value, locale())
  return (
    <a class="table-row" href={placeHref(['leads', line.id])} data-row={line.id} onClick={() => onOpen(line.id)}>
      <ScoreBadge score={line.score} grade={line.grade} quadrant={line.quadrant} />
      <span class="cell-who">
        <span class="cut strong">{personName(line)}</span>
        <span class="cut soft">{line.title ?? (line.name ? line.email : '')}</span>
      </span>
      <span class="cell-account">
        <span class="cut">{line.account?.name ?? line.account?.domain}</span>
        {line.namedAccount && <NamedFlag />}
      </span>
      <span class="cell-stage">
        {line.handoffState && IN_LIST.has(line.handoffState) ? (
          <HandoffMark state={line.handoffState} />
        ) : (
          <span class="soft">{stageName(line.stage)}</span>
        )}
      </span>
      <span class="cut cell-owner">{line.owner?.name ?? <span class="soft">{t('dash_nobody')}</span>}</span>
      <span class="cell-number">{points(line.fit)}</span>
      <span class="cell-number">{points(line.readiness)}</span>
      <span class="cut soft cell-when" title={line.lastActivity ? deedWords(line.lastActivity) : undefined}>
        {line.lastActivity && agoWords(line.lastActivity.at, now, locale())}
      </span>
    </a>
  )
}
