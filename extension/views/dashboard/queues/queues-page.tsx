import type { QueueName } from '#shared/schema/queue'
import type { MessageKey } from '../../../ui/message-key'
import { t } from '../../../ui/t'
import { place } from '../address'
import { PageHead } from '../frame/page-head'
import { Tabs } from '../list/tabs'
import { QueueTable } from './queue-table'

const QUEUES = {
  nurture: ['stage_nurture', 'dash_queue_nurture_text'],
  'check-fit': ['quadrant_check_fit', 'dash_queue_check_fit_text'],
  'not-sure': ['quadrant_not_sure', 'dash_queue_not_sure_text'],
  returned: ['dash_queue_returned', 'dash_queue_returned_text'],
  review: ['dash_queue_review', 'dash_queue_review_text'],
} as const satisfies Record<QueueName, readonly [words: MessageKey, text: MessageKey]>
const NAMES = Object.keys(QUEUES) as QueueName[]

/** Where leads are that no rep has: every lead is somewhere. */
export function QueuesPage({ rest }: { rest: readonly string[] }) {
  const at = NAMES.find((name) => name === rest[0]) ?? 'nurture'
  const reason = at === 'nurture' || at === 'returned' ? place.value.query.reason?.slice(0, 80) : undefined
  return (
    <div class="page">
      <PageHead title={t('dash_queues')} text={t(QUEUES[at][1])} />
      <Tabs label={t('dash_queues')} page="queues" tabs={NAMES.map((path) => ({ path, words: t(QUEUES[path][0]) }))} at={at} />
      <QueueTable key={`${at} ${reason}`} queue={at} reason={reason} />
    </div>
  )
}
