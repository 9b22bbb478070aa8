import type { HandoffSummary } from '#shared/schema/handoff'
import { runningClock } from './handoff-clock'
import { locale } from './locale'
import { t } from './t'
import { momentWords, spanWords } from './time-words'

type Props = { handoff: Pick<HandoffSummary, 'state' | 'clocks' | 'openedAt' | 'decidedAt'>; now: number; short?: boolean }

/** The clock a rep has to mind now, in words; the colour only repeats them. Nothing when no clock runs. */
export function ClockLine({ handoff, now, short = false }: Props) {
  const clock = runningClock(handoff, now)
  if (!clock) return null
  const span = spanWords(Math.abs(clock.leftMs), locale())
  const late = clock.urgency === 'overdue'
  const words = short
    ? t(late ? 'clock_over_short' : 'clock_left_short', span)
    : clock.kind === 'decide'
      ? t(late ? 'clock_decide_over' : 'clock_decide_left', span)
      : t(late ? 'clock_touch_over' : 'clock_touch_left', span)
  return (
    <span class={`clock clock-${clock.urgency}`} title={t('clock_due', momentWords(clock.dueAt, locale()))}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.6" />
        <path d="M8 4.4V8l2.4 1.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
      <span>{words}</span>
    </span>
  )
}
