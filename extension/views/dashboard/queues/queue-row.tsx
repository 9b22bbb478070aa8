import type { QueueItem, QueueName } from '#shared/schema/queue'
import { markWords } from '../../../ui/handoff-mark'
import { locale } from '../../../ui/locale'
import { reasonName } from '../../../ui/reason-name'
import { ScoreBadge } from '../../../ui/score-badge'
import { t } from '../../../ui/t'
import { agoWords, dateWords } from '../../../ui/time-words'
import { placeHref } from '../address'
import { FindingForm } from './finding-form'
import { ReleaseButton } from './release-button'

type Props = { queue: QueueName; item: QueueItem; now: number; may: boolean; onDone: () => void }

/** One lead of a queue: who, why it is here, since when, and what can be done about it. */
export function QueueRow({ queue, item, now, may, onDone }: Props) {
  const name = item.name ?? item.email ?? t('no_name')
  return (
    <tr>
      <th scope="row">
        <a class="row-link" href={placeHref(['leads', item.leadId])}>
          {name}
        </a>
        <p class="soft">{[item.title, item.company].filter(Boolean).join(' · ')}</p>
      </th>
      <td>
        <ScoreBadge score={item.score} grade={item.grade} quadrant={item.quadrant} />
      </td>
      <td>
        {item.reason ? reasonName(item.reason) : item.handoffState && markWords(item.handoffState)}
        {item.reasonNote && <p class="soft">{item.reasonNote}</p>}
      </td>
      <td>{item.since !== null && agoWords(item.since, now, locale())}</td>
      {queue === 'nurture' && (
        <td>
          {item.until === null
            ? t('dash_nurture_open')
            : item.until <= now
              ? t('dash_nurture_is_back', dateWords(item.until, now, locale()))
              : dateWords(item.until, now, locale())}
        </td>
      )}
      <td>{item.owner?.name ?? t('dash_nobody')}</td>
      <td class="number">{item.reentries}</td>
      {(queue === 'returned' || queue === 'review') && (
        <td>
          {!may || item.handoffId === null ? (
            <span class="soft">{t('dash_queue_marketing')}</span>
          ) : queue === 'review' ? (
            <ReleaseButton handoffId={item.handoffId} name={name} onDone={onDone} />
          ) : (
            <FindingForm handoffId={item.handoffId} name={name} onDone={onDone} />
          )}
        </td>
      )}
    </tr>
  )
}
