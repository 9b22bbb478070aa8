import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { momentWords } from '../../../ui/time-words'
import { listAudit } from '../api/routes'
import { send } from '../api/send'
import { PageHead } from '../frame/page-head'
import { ListTable } from '../list/list-table'
import { usePaged } from '../list/use-paged'
import { auditDetail, auditWords } from './audit-words'

/** Who did what: members, keys, imports, definitions and decisions, newest first. */
export function AuditPage() {
  const entries = usePaged('entries', (cursor) => send(listAudit, { query: { limit: 100, cursor } }))
  return (
    <div class="page">
      <PageHead title={t('dash_audit')} text={t('dash_audit_text')} />
      <ListTable
        of={entries}
        empty={{ title: t('dash_audit_none'), text: t('dash_audit_text') }}
        keyOf={(entry) => entry.id}
        columns={[
          { words: t('dash_audit_when'), cell: (entry) => <span class="audit-when">{momentWords(entry.at, locale())}</span> },
          { words: t('dash_audit_who'), cell: (entry) => entry.by?.name ?? t('dash_audit_system') },
          { words: t('dash_audit_what'), look: 'name', cell: (entry) => <span title={entry.action}>{auditWords(entry)}</span> },
          { words: t('dash_audit_to'), look: 'mono', cell: (entry) => entry.subject },
          { words: t('dash_audit_detail'), cell: (entry) => <span class="soft">{auditDetail(entry.detail)}</span> },
        ]}
      />
    </div>
  )
}
