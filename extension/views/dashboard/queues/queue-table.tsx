import type { QueueItem, QueueName } from '#shared/schema/queue'
import { EmptyState } from '../../../ui/empty-state'
import { t } from '../../../ui/t'
import { listQueue } from '../api/routes'
import { send } from '../api/send'
import { editors } from '../frame/page-entry'
import { useWorkspace } from '../frame/workspace-context'
import { ShownList } from '../list/shown-list'
import { pageOf, usePaged } from '../list/use-paged'
import { QueueRow } from './queue-row'
import { QueueTools } from './queue-tools'

/** One queue, the next to look at first; marketing closes what came back and lets through what waits in review. */
export function QueueTable({ queue, reason }: { queue: QueueName; reason: string | undefined }) {
  const { me, now } = useWorkspace()
  const list = usePaged<QueueItem>(`${queue} ${reason}`, async (cursor) =>
    pageOf(await send(listQueue, { params: { queue }, query: { reason, limit: 100, cursor } }), 'items'),
  )
  const decides = queue === 'returned' || queue === 'review'
  const done = (item: QueueItem) => list.change((row) => (row === item ? undefined : row))
  return (
    <>
      <QueueTools queue={queue} reason={reason} mayExport={editors(me)} />
      <ShownList of={list} empty={<EmptyState title={t('dash_queue_none')} text={t('dash_queue_none_text')} />}>
        {(rows) => (
          <div class="scroll-x">
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">{t('dash_col_name')}</th>
                  <th scope="col">{t('dash_col_score')}</th>
                  <th scope="col">{t('dash_queue_what')}</th>
                  <th scope="col">{t('dash_queue_since')}</th>
                  {queue === 'nurture' && <th scope="col">{t('dash_nurture_back')}</th>}
                  <th scope="col">{t('dash_col_owner')}</th>
                  <th scope="col" class="number">
                    {t('dash_nurture_times')}
                  </th>
                  {decides && <th scope="col">{t('dash_queue_finding')}</th>}
                </tr>
              </thead>
              <tbody>
                {rows.map((item) => (
                  <QueueRow
                    key={`${item.leadId} ${item.handoffId}`}
                    queue={queue}
                    item={item}
                    now={now}
                    may={me.role === 'marketing'}
                    onDone={() => done(item)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </ShownList>
    </>
  )
}
