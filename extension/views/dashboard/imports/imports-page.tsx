import { useState } from 'preact/hooks'
import type { Import } from '#shared/schema/import'
import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { momentWords } from '../../../ui/time-words'
import { placeHref } from '../address'
import { listImports } from '../api/routes'
import { send } from '../api/send'
import { PageHead } from '../frame/page-head'
import { ShownList } from '../list/shown-list'
import { pageOf, usePaged } from '../list/use-paged'
import { ImportForm } from './import-form'
import { ImportRun } from './import-run'
import { statusName } from './import-words'

/** CSV into leads or named accounts: checked first, then run. An import has an address, so that one can come back to it. */
export function ImportsPage({ rest }: { rest: readonly string[] }) {
  const [id] = rest
  // The file stays here, so that another mapping can be tried without choosing it again.
  const [csv, setCsv] = useState<string | null>(null)
  if (id) {
    return (
      <div class="page">
        <p class="crumb">
          <a href={placeHref(['imports'])}>{t('dash_imports')}</a>
        </p>
        <ImportRun key={id} id={id} csv={csv} />
      </div>
    )
  }
  return (
    <div class="page">
      <PageHead title={t('dash_imports')} text={t('dash_imports_text')} />
      <ImportForm onText={setCsv} />
      <PastImports />
    </div>
  )
}

function PastImports() {
  const imports = usePaged<Import>('imports', async (cursor) => pageOf(await send(listImports, { query: { cursor } }), 'imports'))
  const count = (n: number) => new Intl.NumberFormat(locale()).format(n)
  return (
    <section class="block" aria-labelledby="past-imports">
      <h2 id="past-imports">{t('dash_imports_past')}</h2>
      <ShownList of={imports} empty={<EmptyState title={t('dash_imports_none')} text={t('dash_imports_none_text')} />}>
        {(rows) => (
          <div class="scroll-x">
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">{t('dash_audit_when')}</th>
                  <th scope="col">{t('dash_kind')}</th>
                  <th scope="col">{t('dash_status')}</th>
                  <th scope="col" class="number">
                    {t('dash_import_rows')}
                  </th>
                  <th scope="col" class="number">
                    {t('dash_import_created')}
                  </th>
                  <th scope="col" class="number">
                    {t('dash_import_updated')}
                  </th>
                  <th scope="col" class="number">
                    {t('dash_import_failed')}
                  </th>
                  <th scope="col">{t('dash_audit_who')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      <a class="row-link" href={placeHref(['imports', one.id])}>
                        {momentWords(one.createdAt, locale())}
                      </a>
                    </th>
                    <td>{t(`dash_import_${one.kind}`)}</td>
                    <td>{statusName(one.status)}</td>
                    <td class="number">{count(one.rowsTotal)}</td>
                    <td class="number">{count(one.created)}</td>
                    <td class="number">{count(one.updated)}</td>
                    <td class="number">{count(one.failed)}</td>
                    <td>{one.by?.name ?? t('dash_audit_system')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </ShownList>
    </section>
  )
}
