import { useEffect, useRef, useState } from 'preact/hooks'
import type { HandoffSummary } from '#shared/schema/handoff'
import { locale } from './locale'
import { latestSnooze, type SnoozeTime, snoozeTimes } from './snooze-times'
import { t } from './t'
import { momentWords, spanWords } from './time-words'

type Props = {
  handoff: Pick<HandoffSummary, 'clocks'>
  now: number
  onSnooze: (until: number, click: Event) => void
  onBack: () => void
  /** also offers a field for any moment of the window */
  exact?: boolean
}

/** When to be reminded again: one click on a moment within the window. */
export function SnoozeChoices({ handoff, now, onSnooze, onBack, exact = false }: Props) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const { decidedDueAt } = handoff.clocks
  return (
    <fieldset class="chips snooze">
      <legend>{t('snooze_when')}</legend>
      <div class="chips-grid">
        {snoozeTimes(now, decidedDueAt).map((time, i) => (
          <button
            key={time.kind + i}
            type="button"
            class="chip"
            ref={i === 0 ? first : undefined}
            title={momentWords(time.at, locale())}
            onClick={(click) => onSnooze(time.at, click)}
          >
            {timeWords(time, now)}
          </button>
        ))}
      </div>
      {exact && <ExactMoment now={now} latest={latestSnooze(decidedDueAt)} onSnooze={onSnooze} />}
      {decidedDueAt !== null && <p class="chips-note">{t('snooze_due', momentWords(decidedDueAt, locale()))}</p>}
      <button type="button" class="quiet flush" onClick={onBack}>
        {t('reject_back')}
      </button>
    </fieldset>
  )
}

function timeWords({ kind, at }: SnoozeTime, now: number): string {
  if (kind === 'span') return t('snooze_in', spanWords(at - now, locale()))
  return kind === 'tomorrow' ? t('snooze_tomorrow') : t('snooze_last')
}

type ExactProps = { now: number; latest: number | null; onSnooze: Props['onSnooze'] }

function ExactMoment({ now, latest, onSnooze }: ExactProps) {
  const [said, setSaid] = useState('')
  const at = new Date(said).getTime()
  const wrong = !(at > now) || (latest !== null && at > latest)
  return (
    <div class="snooze-exact">
      <label class="field">
        <span>{t('snooze_until')}</span>
        <input
          type="datetime-local"
          min={localMinute(now)}
          max={latest === null ? undefined : localMinute(latest)}
          value={said}
          aria-invalid={said !== '' && wrong ? true : undefined}
          onInput={(event) => setSaid(event.currentTarget.value)}
        />
      </label>
      <button type="button" class="button" disabled={wrong} onClick={(click) => onSnooze(at, click)}>
        {t('snooze_do')}
      </button>
    </div>
  )
}

/** What `datetime-local` takes: the reader's own clock, to the minute. */
function localMinute(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
