import type { WorkingHours } from '#shared/schema/working-hours'

export type HoursDraft = {
  timeZone: string
  weekdays: readonly number[]
  from: string
  to: string
  holidays: string
  awayFrom: string
  awayUntil: string
}

/** Working hours as text for fields; without any, the office hours of DEFAULTS in the given zone. */
export function hoursDraft(hours: WorkingHours | undefined, timeZone: string, now: number): HoursDraft {
  const next = hours?.away.find((absence) => absence.until > now)
  return {
    timeZone: hours?.timeZone ?? timeZone,
    weekdays: hours?.weekdays ?? [1, 2, 3, 4, 5],
    from: clock(hours?.fromHour ?? 9),
    to: clock(hours?.toHour ?? 18),
    holidays: hours?.holidays.join('\n') ?? '',
    awayFrom: next ? localMinute(next.from) : '',
    awayUntil: next ? localMinute(next.until) : '',
  }
}

/**
 * What PUT /v1/members/:id/hours is sent. The absence of the form replaces the next one known; later ones stay.
 * @returns null when the absence has only one end
 */
export function hoursOf(draft: HoursDraft, before: WorkingHours | undefined, now: number): WorkingHours | null {
  if (Boolean(draft.awayFrom) !== Boolean(draft.awayUntil)) return null
  const [, ...later] = (before?.away ?? []).filter((absence) => absence.until > now)
  const absence = draft.awayFrom ? [{ from: Date.parse(draft.awayFrom), until: Date.parse(draft.awayUntil) }] : []
  return {
    timeZone: draft.timeZone.trim(),
    weekdays: [...draft.weekdays].sort((a, b) => a - b),
    fromHour: hour(draft.from),
    toHour: hour(draft.to),
    holidays: draft.holidays.split(/[\s,]+/).filter(Boolean),
    away: [...absence, ...later],
  }
}

/** 8.5 → `08:30` */
function clock(hours: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return hours === 24 ? '23:59' : `${two(Math.floor(hours))}:${two(Math.round((hours % 1) * 60))}`
}

/** `08:30` → 8.5, to the quarter; the last minute of a day is its end */
function hour(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return hours === 23 && minutes >= 53 ? 24 : hours + Math.round(minutes / 15) / 4
}

/** A moment as a `datetime-local` field holds it, by this device's clock. */
function localMinute(at: number): string {
  const date = new Date(at)
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
