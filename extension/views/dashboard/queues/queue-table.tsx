import type { QueueItem, QueueName } from '#shared/schema/queue'
import { t } from '../../../ui/t'
import { listQueue } from '../api/routes'
import { send } from '../api/send'
import { editors } from '../frame/page-entry'
import { useWorkspace } from '../frame/workspace-context'
import type { Column } from '../list/data-table'
import { ListTable } from '../list/list-table'
import { usePaged } from '../list/use-paged'
import { FindingForm } from './finding-form'
import { queueColumns, queueName } from './queue-cells'
import { QueueTools } from './queue-tools'
import { ReleaseButton } from './release-button'

/** One queue, the next to look at first; marketing closes what came back and lets through what waits in review. */
export function QueueTable({ queue, reason }: { queue: QueueName; reason: string | undefined }) {
  const { me, now } = useWorkspace()
  const list = usePaged(
    'items',
    (cursor) => send(listQueue, { params: { queue }, query: { reason, limit: 100, cursor } }),
    `${queue} ${reason}`,
  )
  const done = (item: QueueItem) => list.change((row) => (row === item ? undefined : row))
  const finding: Column<QueueItem> = {
    words: t('dash_queue_finding'),
    cell: (item) => {
      if (me.role !== 'marketing' || item.handoffId === null) return <span class="soft">{t('dash_queue_marketing')}</span>
      const Form = queue === 'review' ? ReleaseButton : FindingForm
      return <Form handoffId={item.handoffId} name={queueName(item)} onDone={() => done(item)} />
    },
  }
  return (
    <>
      <QueueTools queue={queue} reason={reason} mayExport={editors(me)} />
      <ListTable
        of={list}
        empty={{ title: t('dash_queue_none'), text: t('dash_queue_none_text') }}
        textOf={(item) => [item.name, item.email, item.title, item.company, item.owner?.name].join(' ')}
        keyOf={(item) => `${item.leadId} ${item.handoffId}`}
        columns={[...queueColumns(queue, now), (queue === 'returned' || queue === 'review') && finding]}
      />
    </>
  )
}
