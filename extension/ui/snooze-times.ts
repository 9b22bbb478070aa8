const MINUTE_MS = 60_000
/** left for the decision itself when the reminder comes, and for a clock that is a little off */
const MARGIN_MS = 5 * MINUTE_MS
const SPANS_MINUTES = [10, 60, 180] as const
const MORNING_HOUR = 9

export type SnoozeTime = { kind: 'span' | 'tomorrow' | 'last'; at: number }

/**
 * When a hand-off may come back: some spans, tomorrow at 9 by this device's clock, and shortly before it has to be decided. Nothing later,
 * because the worker refuses a reminder after `dueAt` (ms; null: no limit); nothing at all once that is near or past.
 */
export function snoozeTimes(now: number, dueAt: number | null): SnoozeTime[] {
  const tomorrow = new Date(now)
  tomorrow.setDate(tomorrow.getDate() + 1)
  tomorrow.setHours(MORNING_HOUR, 0, 0, 0)
  const last = latestSnooze(dueAt)
  const all: SnoozeTime[] = [
    ...SPANS_MINUTES.map((minutes): SnoozeTime => ({ kind: 'span', at: now + minutes * MINUTE_MS })),
    { kind: 'tomorrow', at: tomorrow.getTime() },
  ]
  const allowed = all.filter(({ at }) => last === null || at <= last)
  const latest = allowed.at(-1)?.at ?? now
  if (last !== null && last - latest >= MARGIN_MS) allowed.push({ kind: 'last', at: last })
  return allowed
}

/** The last moment worth offering, ms; null where no clock runs. */
export function latestSnooze(dueAt: number | null): number | null {
  return dueAt === null ? null : Math.floor((dueAt - MARGIN_MS) / MINUTE_MS) * MINUTE_MS
}
