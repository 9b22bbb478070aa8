import type { MessageKey } from '../../../ui/message-key'
import { t } from '../../../ui/t'
import { PageHead } from '../frame/page-head'
import { LeadTableView } from '../leads/lead-table-view'
import { Tabs } from '../list/tabs'
import { HandoffQueue } from './handoff-queue'
import { NurtureQueue } from './nurture-queue'

const QUEUES = [
  { path: 'nurture', words: 'stage_nurture', text: 'dash_queue_nurture_text' },
  { path: 'check-fit', words: 'quadrant_check_fit', text: 'dash_queue_check_fit_text' },
  { path: 'not-sure', words: 'quadrant_not_sure', text: 'dash_queue_not_sure_text' },
  { path: 'returned', words: 'dash_queue_returned', text: 'dash_queue_returned_text' },
  { path: 'review', words: 'dash_queue_review', text: 'dash_queue_review_text' },
] as const satisfies readonly { path: string; words: MessageKey; text: MessageKey }[]

/** Where leads are that no rep has: every lead is somewhere. */
export function QueuesPage({ rest }: { rest: readonly string[] }) {
  const at = QUEUES.find(({ path }) => path === rest[0]) ?? QUEUES[0]
  return (
    <div class="page page-full">
      <PageHead title={t('dash_queues')} text={t(at.text)} />
      <Tabs label={t('dash_queues')} page="queues" tabs={QUEUES.map(({ path, words }) => ({ path, words: t(words) }))} at={at.path} />
      {at.path === 'nurture' && <NurtureQueue />}
      {(at.path === 'check-fit' || at.path === 'not-sure') && (
        <LeadTableView key={at.path} filters={{ quadrant: at.path, sort: 'score' }} />
      )}
      {at.path === 'returned' && <HandoffQueue key="returned" statuses={['returned', 'rejected']} />}
      {at.path === 'review' && <HandoffQueue key="review" statuses={['review']} />}
    </div>
  )
}
