import { t } from '../../../ui/t'
import { traitName } from '../../../ui/trait-words'
import { importErrors } from '../api/routes'
import { send } from '../api/send'
import { ListTable } from '../list/list-table'
import { usePaged } from '../list/use-paged'

/** Rows that were left out, by the number a spreadsheet shows, and why. */
export function ImportErrors({ id }: { id: string }) {
  const errors = usePaged('errors', (cursor) => send(importErrors, { params: { id }, query: { limit: 100, cursor } }), id)
  return (
    <section class="block" aria-labelledby="import-errors">
      <h2 id="import-errors">{t('dash_import_errors')}</h2>
      <ListTable
        of={errors}
        empty={null}
        keyOf={({ row, field }) => `${row} ${field}`}
        columns={[
          { words: t('dash_import_row'), look: 'number', cell: ({ row }) => row },
          { words: t('dash_import_field'), cell: ({ field }) => field && traitName(field.replace(/^trait:/, '')) },
          { words: t('dash_import_fault'), cell: ({ message }) => message },
        ]}
      />
    </section>
  )
}
