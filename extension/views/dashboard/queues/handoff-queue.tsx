import type { Handoff, HandoffState } from '#shared/schema/handoff'
import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { triggerName } from '../../../ui/stage-name'
import { t } from '../../../ui/t'
import { agoWords } from '../../../ui/time-words'
import { handoffOutcome } from '../../sidepanel/handoff-outcome'
import { placeHref } from '../address'
import { listHandoffs } from '../api/routes'
import { send } from '../api/send'
import { useWorkspace } from '../frame/workspace-context'
import { ShownList } from '../list/shown-list'
import { usePaged } from '../list/use-paged'
import { FindingForm } from './finding-form'
import { ReleaseButton } from './release-button'

/** Hand-offs that are marketing's to look at: what came back, and unconfirmed raised hands that wait in review. */
export function HandoffQueue({ statuses }: { statuses: readonly HandoffState[] }) {
  const { me, now } = useWorkspace()
  const list = usePaged<Handoff>(statuses.join(), async () => {
    const answers = await Promise.all(statuses.map((status) => send(listHandoffs, { query: { status, limit: 200 } })))
    const refused = answers.find((answer) => !answer.ok)
    if (refused && !refused.ok) return refused
    const rows = answers.flatMap((answer) => (answer.ok ? answer.value.handoffs : []))
    const at = (handoff: Handoff) => handoff.decidedAt ?? handoff.openedAt
    return { ok: true, value: { rows: rows.sort((a, b) => at(b) - at(a)), cursor: null } }
  })
  const changed = (next: Handoff) => list.change((row) => (row.id === next.id ? (statuses.includes(next.state) ? next : undefined) : row))
  return (
    <ShownList of={list} empty={<EmptyState title={t('dash_queue_none')} text={t('dash_queue_none_text')} />}>
      {(rows) => (
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t('dash_col_name')}</th>
              <th scope="col">{t('dash_queue_why')}</th>
              <th scope="col">{t('dash_queue_what')}</th>
              <th scope="col">{t('dash_audit_when')}</th>
              <th scope="col">{t('dash_queue_finding')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((handoff) => (
              <tr key={handoff.id}>
                <th scope="row">
                  <a class="row-link" href={placeHref(['leads', handoff.lead.id])}>
                    {handoff.lead.name ?? handoff.lead.email ?? t('no_name')}
                  </a>
                  <p class="soft">{handoff.lead.company}</p>
                </th>
                <td>
                  {triggerName(handoff.trigger)}
                  <p class="soft">{handoff.because}</p>
                </td>
                <td>{handoffOutcome(handoff)}</td>
                <td>{agoWords(handoff.decidedAt ?? handoff.openedAt, now, locale())}</td>
                <td>
                  {handoff.state === 'review' ? (
                    <ReleaseButton handoff={handoff} may={me.role === 'marketing'} onDone={changed} />
                  ) : (
                    <FindingForm handoff={handoff} may={me.role === 'marketing'} onDone={changed} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ShownList>
  )
}
