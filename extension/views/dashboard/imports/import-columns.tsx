import { useState } from 'preact/hooks'
import type { Import } from '#shared/schema/import'
import { Fault } from '../../../ui/fault'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { traitName, traitValue } from '../../../ui/trait-words'
import { go, placeHref } from '../address'
import { createImport } from '../api/routes'
import { send } from '../api/send'
import { useSave } from '../form/use-save'
import { FIELDS_OF } from './import-words'

/** What each column was taken for, and the first rows as they were understood; a wrong guess can be put right and checked again. */
export function ImportColumns({ run, csv }: { run: Import; csv: string | null }) {
  const [mapping, setMapping] = useState<Record<string, string | null>>({})
  const form = useSave<Import>((made) => go(placeHref(['imports', made.id]), { replace: true }))
  const changeable = run.status === 'ready' && csv !== null
  const fieldOf = (header: string, field: string | null) => (header in mapping ? mapping[header]! : field)
  const names = [...new Set(run.sample.flatMap(({ values }) => Object.keys(values)))]
  const checkAgain = () => {
    const columns = Object.fromEntries(run.columns.map(({ header, field }) => [header, fieldOf(header, field)]))
    void form.save(() => send(createImport, { body: { kind: run.kind, csv: csv!, preview: true, mapping: columns } }))
  }
  return (
    <>
      <section class="block" aria-labelledby="import-columns">
        <h2 id="import-columns">{t('dash_import_columns')}</h2>
        <table class="plain import-columns">
          <thead>
            <tr>
              <th scope="col">{t('dash_import_header')}</th>
              <th scope="col">{t('dash_import_field')}</th>
            </tr>
          </thead>
          <tbody>
            {run.columns.map(({ header, field }) => (
              <tr key={header}>
                <th scope="row">{header}</th>
                <td>
                  {changeable ? (
                    <select
                      aria-label={t('dash_import_field_of', header)}
                      value={fieldOf(header, field) ?? ''}
                      onChange={(event) => setMapping({ ...mapping, [header]: event.currentTarget.value || null })}
                    >
                      <option value="">{t('dash_import_left_out')}</option>
                      {FIELDS_OF[run.kind].map((one) => (
                        <option key={one} value={one}>
                          {traitName(one)}
                        </option>
                      ))}
                      {run.kind === 'leads' && <option value={`trait:${header.slice(0, 60)}`}>{t('dash_import_trait', header)}</option>}
                      {field?.startsWith('trait:') && field !== `trait:${header.slice(0, 60)}` && (
                        <option value={field}>{t('dash_import_trait', field.slice(6))}</option>
                      )}
                    </select>
                  ) : field === null ? (
                    <span class="soft">{t('dash_import_left_out')}</span>
                  ) : (
                    traitName(field.replace(/^trait:/, ''))
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {Object.keys(mapping).length > 0 && (
          <button type="button" class="button start" disabled={form.busy} onClick={checkAgain}>
            {t('dash_import_check_again')}
          </button>
        )}
        <Fault said={form.fault?.message} />
      </section>
      {run.sample.length > 0 && (
        <div class="block">
          <h2>{t('dash_import_sample')}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
          <section class="scroll-x" tabIndex={0} aria-label={t('dash_import_sample')}>
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col" class="number">
                    {t('dash_import_row')}
                  </th>
                  {names.map((name) => (
                    <th key={name} scope="col">
                      {traitName(name.replace(/^trait:/, ''))}
                    </th>
                  ))}
                  <th scope="col">{t('dash_import_fault')}</th>
                </tr>
              </thead>
              <tbody>
                {run.sample.map(({ row, values, error }) => (
                  <tr key={row}>
                    <th scope="row" class="number">
                      {row}
                    </th>
                    {names.map((name) => (
                      <td key={name}>{values[name] !== undefined && traitValue(values[name], locale())}</td>
                    ))}
                    <td>{error && <span class="fault">{error.message}</span>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      )}
    </>
  )
}
