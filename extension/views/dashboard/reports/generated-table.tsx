import type { GeneratedRow } from '#shared/schema/report-sources'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { DataTable } from '../list/data-table'
import { ShareBar } from './share-bar'

/** Whether marketing or a rep's own note brought the hand-off. */
export function GeneratedTable({ rows }: { rows: readonly GeneratedRow[] }) {
  const number = new Intl.NumberFormat(locale())
  return (
    <DataTable
      caption={t('generated_title')}
      rows={rows}
      keyOf={(row) => row.by}
      columns={[
        { words: '', look: 'name', cell: (row) => t(`role_${row.by}`) },
        { words: t('generated_won'), cell: (row) => <ShareBar share={row} /> },
        { words: t('acceptance_accepted'), cell: (row) => <ShareBar share={row.accepted} /> },
        { words: t('acceptance_sql'), cell: (row) => <ShareBar share={row.toSql} /> },
        { words: t('sources_amount'), look: 'number', cell: (row) => number.format(row.amount) },
      ]}
    />
  )
}
