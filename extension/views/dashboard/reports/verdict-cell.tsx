import { useState } from 'preact/hooks'
import type { VerdictCell as Cell, VerdictPerson } from '#shared/schema/report-verdict'
import { locale } from '../../../ui/locale'
import { t, tn } from '../../../ui/t'
import { placeHref } from '../address'

const AT_FIRST = 6

const count = (n: number) => new Intl.NumberFormat(locale()).format(n)

/** One of the four: how many, how many of them were won, and who they are. */
export function VerdictCell({ cell, title, hint, warn }: { cell: Cell; title: string; hint: string; warn?: true }) {
  const instead = [
    cell.late > 0 && tn('verdict_late', cell.late),
    cell.untouched > 0 && tn('verdict_untouched', cell.untouched),
    cell.refused > 0 && tn('verdict_refused', cell.refused),
    cell.notHandedOver > 0 && tn('verdict_not_handed', cell.notHandedOver),
  ].filter(Boolean)
  return (
    <section class={`verdict-cell${warn && cell.n > 0 ? ' verdict-warn' : ''}`}>
      <h2>{title}</h2>
      <p class="verdict-number">
        {count(cell.n)} <span>{tn('verdict_won', cell.count)}</span>
        {cell.amount > 0 && <span> · {count(cell.amount)}</span>}
      </p>
      <p class="soft">{instead.length > 0 ? instead.join(' · ') : hint}</p>
      <VerdictNames people={cell.people} more={cell.more} />
    </section>
  )
}

/** The names behind a count; the won ones carry a mark. */
export function VerdictNames({ people, more }: { people: readonly VerdictPerson[]; more: number }) {
  const [all, setAll] = useState(false)
  const shown = all ? people : people.slice(0, AT_FIRST)
  return (
    <>
      <ul class="verdict-names">
        {shown.map((person) => (
          <li key={`${person.leadId} ${person.handoffId}`}>
            <a class="row-link" href={placeHref(['leads', person.leadId])}>
              {person.name ?? person.email ?? t('no_name')}
            </a>
            {person.won && <span class="mark mark-won">{t('mark_won')}</span>}
            {person.company && <span class="soft"> {person.company}</span>}
          </li>
        ))}
      </ul>
      {people.length > AT_FIRST && (
        <button type="button" class="quiet flush start" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('popup_waiting_fewer') : t('popup_waiting_more', people.length)}
        </button>
      )}
      {all && more > 0 && <p class="soft">{tn('verdict_more', more)}</p>}
    </>
  )
}
