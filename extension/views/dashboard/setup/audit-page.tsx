import type { AuditEntry } from '#shared/schema/audit'
import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { momentWords } from '../../../ui/time-words'
import { listAudit } from '../api/routes'
import { send } from '../api/send'
import { PageHead } from '../frame/page-head'
import { ShownList } from '../list/shown-list'
import { pageOf, usePaged } from '../list/use-paged'

/** Who did what: members, keys, imports, definitions and decisions, newest first. */
export function AuditPage() {
  const entries = usePaged<AuditEntry>('audit', async (cursor) =>
    pageOf(await send(listAudit, { query: { limit: 100, cursor } }), 'entries'),
  )
  return (
    <div class="page">
      <PageHead title={t('dash_audit')} text={t('dash_audit_text')} />
      <ShownList of={entries} empty={<EmptyState title={t('dash_audit_none')} text={t('dash_audit_text')} />}>
        {(rows) => (
          <div class="scroll-x">
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">{t('dash_audit_when')}</th>
                  <th scope="col">{t('dash_audit_who')}</th>
                  <th scope="col">{t('dash_audit_what')}</th>
                  <th scope="col">{t('dash_audit_to')}</th>
                  <th scope="col">{t('dash_audit_detail')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((entry) => (
                  <tr key={entry.id}>
                    <td class="audit-when">{momentWords(entry.at, locale())}</td>
                    <td>{entry.by?.name ?? t('dash_audit_system')}</td>
                    <th scope="row" class="mono">
                      {entry.action}
                    </th>
                    <td class="mono">{entry.subject}</td>
                    <td class="mono soft">{detailWords(entry.detail)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </ShownList>
    </div>
  )
}

/** `from=open to=accepted`: what was kept of the circumstances, as text. */
function detailWords(detail: AuditEntry['detail']): string {
  return Object.entries(detail ?? {})
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('  ')
}
