import type { Account } from '#shared/schema/account'
import type { HandoffSummary } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { becauseWords } from '../../../ui/because-words'
import { deedWords } from '../../../ui/deed-words'
import { HandoffMark } from '../../../ui/handoff-mark'
import { locale } from '../../../ui/locale'
import { ScoreBadge } from '../../../ui/score-badge'
import { stageName, triggerName } from '../../../ui/stage-name'
import { t } from '../../../ui/t'
import { agoWords, momentWords } from '../../../ui/time-words'
import { personName } from '../../state/person-words'
import { placeHref } from '../address'
import { useWorkspace } from '../frame/workspace-context'
import type { Column } from '../list/data-table'
import { DataTable } from '../list/data-table'
import { ListTable } from '../list/list-table'
import { useAccountPeople } from './account-people'

type HandedOver = Card & { handoff: HandoffSummary }

/** The company's people, and the last hand-off of each who had one. */
export function AccountTables({ account }: { account: Account }) {
  const { now } = useWorkspace()
  const people = useAccountPeople(account.domains)
  const handedOver = (people.rows.value ?? []).filter((card): card is HandedOver => card.handoff !== null)
  return (
    <>
      <section class="block" aria-labelledby="account-people">
        <h2 id="account-people">{t('dash_account_people', account.leads)}</h2>
        <ListTable
          of={people}
          empty={{ title: t('dash_account_nobody'), text: t('dash_account_nobody_text') }}
          textOf={(card) => [card.name, card.email, card.title].join(' ')}
          keyOf={(card) => card.id}
          columns={peopleColumns(now)}
        />
      </section>
      {handedOver.length > 0 && (
        <section class="block" aria-labelledby="account-handoffs">
          <h2 id="account-handoffs">{t('dash_handoffs')}</h2>
          <DataTable
            rows={handedOver.sort((a, b) => b.handoff.openedAt - a.handoff.openedAt)}
            keyOf={(card) => card.handoff.id}
            columns={handoffColumns(now)}
          />
        </section>
      )}
    </>
  )
}

function peopleColumns(now: number): Column<Card>[] {
  return [
    { words: t('dash_col_name'), look: 'name', cell: (card) => <Person card={card} /> },
    { words: t('dash_col_score'), cell: ({ score, grade, quadrant }) => <ScoreBadge score={score} grade={grade} quadrant={quadrant} /> },
    { words: t('dash_col_stage'), cell: (card) => stageName(card.stage) },
    { words: t('dash_col_owner'), cell: (card) => card.owner?.name ?? <span class="soft">{t('dash_nobody')}</span> },
    {
      words: t('dash_col_activity'),
      cell: ({ lastActivity: last }) =>
        last && (
          <span title={momentWords(last.at, locale())}>
            {deedWords(last)}, {agoWords(last.at, now, locale())}
          </span>
        ),
    },
  ]
}

function Person({ card }: { card: Card }) {
  return (
    <>
      <a class="row-link" href={placeHref(['leads', card.id])}>
        {personName(card)}
      </a>
      {card.title && <p class="soft">{card.title}</p>}
    </>
  )
}

function handoffColumns(now: number): Column<HandedOver>[] {
  return [
    { words: t('dash_account_handoff'), look: 'name', cell: (card) => <HandoffLink card={card} /> },
    { words: t('dash_col_name'), cell: personName },
    { words: t('dash_status'), cell: ({ handoff }) => <HandoffMark state={handoff.state} /> },
    { words: t('dash_col_owner'), cell: ({ handoff }) => handoff.owner?.name ?? <span class="soft">{t('handoff_for_anyone')}</span> },
    {
      words: t('dash_account_opened'),
      cell: ({ handoff }) => <span title={momentWords(handoff.openedAt, locale())}>{agoWords(handoff.openedAt, now, locale())}</span>,
    },
  ]
}

function HandoffLink({ card: { handoff } }: { card: HandedOver }) {
  return (
    <>
      <a class="row-link" href={placeHref(['handoffs'], { open: handoff.id })}>
        {triggerName(handoff.trigger)}
      </a>
      <p class="soft">{becauseWords(handoff)}</p>
    </>
  )
}
