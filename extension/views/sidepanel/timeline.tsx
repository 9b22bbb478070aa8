import { useState } from 'preact/hooks'
import type { TimelineEntry } from '#shared/schema/handoff'
import { deedWords } from '../../ui/deed-words'
import { LateSkeleton } from '../../ui/late-skeleton'
import { locale } from '../../ui/locale'
import { signedPointsWords } from '../../ui/number-words'
import { t } from '../../ui/t'
import { clockWords, dayWords } from '../../ui/time-words'
import type { LeadStory } from '../state/lead-story'
import { timelineDays } from './timeline-days'

/** What the lead did, newest first, by day; each line with the points it earned. Older pages on request. */
export function Timeline({ story, now }: { story: LeadStory; now: number }) {
  const [busy, setBusy] = useState(false)
  const events = story.events.value
  const older = async () => {
    setBusy(true)
    await story.older()
    setBusy(false)
  }
  return (
    <section class="block" aria-labelledby="timeline-title">
      <h3 id="timeline-title">{t('timeline_title')}</h3>
      {events === null && <LateSkeleton rows={3} />}
      {story.timelineFailure.value && <p class="soft">{t('timeline_failed', story.timelineFailure.value)}</p>}
      {events?.length === 0 && !story.timelineFailure.value && <p class="soft">{t('timeline_none')}</p>}
      <TimelineDays entries={events ?? []} now={now} />
      {story.more.value && (
        <button type="button" class="button wide" disabled={busy} onClick={() => void older()}>
          {t('timeline_older')}
        </button>
      )}
    </section>
  )
}

/** Entries under the days they happened on, newest first. */
export function TimelineDays({ entries, now }: { entries: readonly TimelineEntry[]; now: number }) {
  return (
    <>
      {timelineDays(entries).map((day) => (
        <div key={day.key}>
          <h4>{dayWords(day.at, now, locale())}</h4>
          <ol class="timeline">
            {day.entries.map((entry) => (
              <TimelineLine key={entry.id} entry={entry} />
            ))}
          </ol>
        </div>
      ))}
    </>
  )
}

/** One event: when, what, and its points where a rule matched. Only web addresses become links. */
function TimelineLine({ entry }: { entry: TimelineEntry }) {
  const link = entry.url !== null && /^https?:\/\//i.test(entry.url) ? entry.url : null
  return (
    <li>
      <time dateTime={new Date(entry.at).toISOString()}>{clockWords(entry.at, locale())}</time>
      <span class="timeline-label">
        {link ? (
          <a href={link} target="_blank" rel="noreferrer noopener">
            {deedWords(entry)}
          </a>
        ) : (
          deedWords(entry)
        )}
      </span>
      {entry.points !== null && entry.points !== 0 && (
        <span
          class={`timeline-points${entry.points < 0 ? ' down' : ''}`}
          title={t('timeline_points', signedPointsWords(entry.points, locale()))}
        >
          {signedPointsWords(entry.points, locale())}
        </span>
      )}
    </li>
  )
}
