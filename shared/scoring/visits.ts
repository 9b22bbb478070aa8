import type { ScoredEvent } from '../schema/event'

/** A visit ends after this long without activity. */
export const IDLE_MS = 30 * 60_000
/** A visit after this long without activity is a return. */
export const SILENT_MS = 14 * 86_400_000

/** Derived here and nowhere else: what a sender calls `visit` or `return` is not one. */
const DERIVED: ReadonlySet<string> = new Set(['visit', 'return'])

/** What others did or what happened away from the site: no sign of a browser at work. */
const AWAY: ReadonlySet<string> = new Set([
  'mail-opened',
  'mail-clicked',
  'mail-sent',
  'mail-replied',
  'mail',
  'unsubscribed',
  'bounced',
  'call',
  'call-inbound',
  'meeting',
  'webinar-attended',
  'touch',
  'deal',
  'opportunity',
])

export type Step = { activity: number | null; visit: boolean; return: boolean }

/** True for names that senders cannot use because Baton derives them. */
export function isDerivedName(name: string): boolean {
  return DERIVED.has(name)
}

/**
 * One event of a visitor in order of time: whether it starts a visit, and whether that visit is a return.
 * `activity` (ms) is when the browser was last at work, null before the first time. A `leave` extends a visit
 * that is still running and starts none.
 */
export function nextStep(activity: number | null, event: ScoredEvent): Step {
  if (event.server === true || AWAY.has(event.name) || DERIVED.has(event.name)) return { activity, visit: false, return: false }
  const idle = activity === null ? Number.POSITIVE_INFINITY : event.at - activity
  if (event.name === 'leave') return { activity: idle < IDLE_MS ? event.at : activity, visit: false, return: false }
  return { activity: event.at, visit: idle >= IDLE_MS, return: activity !== null && idle >= SILENT_MS }
}
