import type { Trigger } from '#shared/schema/definition'
import type { AcceptanceRow } from '#shared/schema/report-acceptance'
import { locale } from '../../../ui/locale'
import { percentWords } from '../../../ui/number-words'
import { triggerName } from '../../../ui/stage-name'
import { t } from '../../../ui/t'
import { getAcceptance } from '../api/routes'
import { send } from '../api/send'
import { DataTable } from '../list/data-table'
import type { Period } from './period'
import { ownerName } from './report-names'
import { day, ReportShown } from './report-shown'
import { ShareBar } from './share-bar'

const GROUPS = {
  mql: 'stage_mql',
  'hand-raise': 'acceptance_hand_raises',
  'hand-raise-poor-fit': 'acceptance_poor_fit',
  other: 'acceptance_other',
} as const

/** What sales took of what was handed over, hand-raises apart; with the band a healthy hand-off stays in. */
export function AcceptanceReport({ period }: { period: Period }) {
  return (
    <ReportShown name="acceptance" period={period} load={() => send(getAcceptance, { query: period })} about={t('report_acceptance_about')}>
      {({ sentence, reference, groups, triggers, owners, weeks }) => {
        const [low, high] = reference.healthy
        const rows = (title: string, some: readonly AcceptanceRow[], words: (row: AcceptanceRow) => string) => (
          <AcceptanceTable title={title} rows={some} band={reference.healthy} words={words} />
        )
        return (
          <>
            <p class="sentence">{sentence}</p>
            <p class="soft band-key">
              {t(
                'acceptance_band',
                percentWords(low, locale()),
                percentWords(high, locale()),
                percentWords(reference.recalibrateAboveRefused, locale()),
              )}
            </p>
            {rows(t('acceptance_groups'), groups, (row) => t(GROUPS[row.key as keyof typeof GROUPS] ?? 'acceptance_other'))}
            {rows(t('acceptance_triggers'), triggers, (row) => triggerName(row.key as Trigger))}
            {rows(t('acceptance_owners'), owners, ownerName)}
            {rows(t('acceptance_weeks'), weeks, (row) => t('report_week_of', day(row.key)))}
          </>
        )
      }}
    </ReportShown>
  )
}

type Props = { title: string; rows: readonly AcceptanceRow[]; band: readonly [number, number]; words: (row: AcceptanceRow) => string }

function AcceptanceTable({ title, rows, band, words }: Props) {
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={title}
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        { words: '', look: 'name', cell: words },
        { words: t('acceptance_accepted'), cell: (row) => <ShareBar share={row} band={band} /> },
        { words: t('acceptance_sql'), cell: (row) => <ShareBar share={row.toSql} /> },
        { words: t('acceptance_handed'), look: 'number', cell: (row) => row.handedOver },
        { words: t('acceptance_undecided'), look: 'number', cell: (row) => row.undecided },
        { words: t('acceptance_returned'), look: 'number', cell: (row) => row.returned },
      ]}
    />
  )
}
