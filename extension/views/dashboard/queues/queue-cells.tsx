import type { QueueItem, QueueName } from '#shared/schema/queue'
import { markWords } from '../../../ui/handoff-mark'
import { locale } from '../../../ui/locale'
import { reasonName } from '../../../ui/reason-name'
import { ScoreBadge } from '../../../ui/score-badge'
import { t } from '../../../ui/t'
import { agoWords, dateWords } from '../../../ui/time-words'
import { placeHref } from '../address'
import type { Column } from '../list/data-table'

/** What a lead of a queue is called. */
export const queueName = (item: QueueItem): string => item.name ?? item.email ?? t('no_name')

/** Who it is, why it is here, since when, and for nurture until when. */
export function queueColumns(queue: QueueName, now: number): (Column<QueueItem> | false)[] {
  return [
    { words: t('dash_col_name'), look: 'name', cell: (item) => <Who item={item} /> },
    { words: t('dash_col_score'), cell: ({ score, grade, quadrant }) => <ScoreBadge score={score} grade={grade} quadrant={quadrant} /> },
    { words: t('dash_queue_what'), cell: (item) => <Why item={item} /> },
    { words: t('dash_queue_since'), cell: ({ since }) => since !== null && agoWords(since, now, locale()) },
    queue === 'nurture' && { words: t('dash_nurture_back'), cell: (item) => backWords(item, now) },
    { words: t('dash_col_owner'), cell: (item) => item.owner?.name ?? t('dash_nobody') },
    { words: t('dash_nurture_times'), look: 'number', cell: (item) => item.reentries },
  ]
}

function Who({ item }: { item: QueueItem }) {
  return (
    <>
      <a class="row-link" href={placeHref(['leads', item.leadId])}>
        {queueName(item)}
      </a>
      <p class="soft">{[item.title, item.company].filter(Boolean).join(' · ')}</p>
    </>
  )
}

function Why({ item }: { item: QueueItem }) {
  return (
    <>
      {item.reason ? reasonName(item.reason) : item.handoffState && markWords(item.handoffState)}
      {item.reasonNote && <p class="soft">{item.reasonNote}</p>}
    </>
  )
}

function backWords({ until }: QueueItem, now: number): string {
  if (until === null) return t('dash_nurture_open')
  const day = dateWords(until, now, locale())
  return until <= now ? t('dash_nurture_is_back', day) : day
}
