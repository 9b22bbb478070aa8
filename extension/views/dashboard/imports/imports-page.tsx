import { useState } from 'preact/hooks'
import type { Import } from '#shared/schema/import'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { momentWords } from '../../../ui/time-words'
import { placeHref } from '../address'
import { listImports } from '../api/routes'
import { send } from '../api/send'
import { PageHead } from '../frame/page-head'
import type { Column } from '../list/data-table'
import { ListTable } from '../list/list-table'
import { usePaged } from '../list/use-paged'
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
  const imports = usePaged('imports', (cursor) => send(listImports, { query: { cursor } }))
  const count = (words: string, of: (one: Import) => number): Column<Import> => ({
    words,
    look: 'number',
    cell: (one) => new Intl.NumberFormat(locale()).format(of(one)),
  })
  return (
    <section class="block" aria-labelledby="past-imports">
      <h2 id="past-imports">{t('dash_imports_past')}</h2>
      <ListTable
        of={imports}
        empty={{ title: t('dash_imports_none'), text: t('dash_imports_none_text') }}
        keyOf={(one) => one.id}
        columns={[
          { words: t('dash_audit_when'), look: 'name', cell: (one) => <ImportLink of={one} /> },
          { words: t('dash_kind'), cell: (one) => t(`dash_import_${one.kind}`) },
          { words: t('dash_status'), cell: (one) => statusName(one.status) },
          count(t('dash_import_rows'), (one) => one.rowsTotal),
          count(t('dash_import_created'), (one) => one.created),
          count(t('dash_import_updated'), (one) => one.updated),
          count(t('dash_import_failed'), (one) => one.failed),
          { words: t('dash_audit_who'), cell: (one) => one.by?.name ?? t('dash_audit_system') },
        ]}
      />
    </section>
  )
}

function ImportLink({ of }: { of: Import }) {
  return (
    <a class="row-link" href={placeHref(['imports', of.id])}>
      {momentWords(of.createdAt, locale())}
    </a>
  )
}
