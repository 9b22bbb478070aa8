import type { ImportError } from '#shared/schema/import'
import { t } from '../../../ui/t'
import { traitName } from '../../../ui/trait-words'
import { importErrors } from '../api/routes'
import { send } from '../api/send'
import { ShownList } from '../list/shown-list'
import { pageOf, usePaged } from '../list/use-paged'

/** Rows that were left out, by the number a spreadsheet shows, and why. */
export function ImportErrors({ id }: { id: string }) {
  const errors = usePaged<ImportError>(id, async (cursor) =>
    pageOf(await send(importErrors, { params: { id }, query: { limit: 100, cursor } }), 'errors'),
  )
  return (
    <section class="block" aria-labelledby="import-errors">
      <h2 id="import-errors">{t('dash_import_errors')}</h2>
      <ShownList of={errors} empty={null}>
        {(rows) => (
          <table class="plain">
            <thead>
              <tr>
                <th scope="col" class="number">
                  {t('dash_import_row')}
                </th>
                <th scope="col">{t('dash_import_field')}</th>
                <th scope="col">{t('dash_import_fault')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ row, field, message }) => (
                <tr key={`${row} ${field}`}>
                  <th scope="row" class="number">
                    {row}
                  </th>
                  <td>{field && traitName(field.replace(/^trait:/, ''))}</td>
                  <td>{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ShownList>
    </section>
  )
}
