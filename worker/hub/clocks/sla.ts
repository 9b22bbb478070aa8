import type { Trigger } from '#shared/schema/definition'
import type { Clocks, Spent, Timing } from '#shared/schema/handoff'
import type { HandoffRecord } from '../handoffs/handoff-record'
import type { Hub } from '../hub'
import { addBusinessMinutes, businessMinutesBetween } from './business-time'
import { hoursOf } from './hours-of'
import type { ClockName, Moment, Sla } from './sla-record'

/** A decision in this last part of its window counts as one made to beat the clock (reports show them). */
const LAST_PART = 0.1

const MEASURES: Timing = { seenAfter: null, decidedAfter: null, touchedAfter: null, unread: false, lastMoment: false, late: [] }

/** For records written before there were clocks. */
export const slaOf = (h: HandoffRecord): Sla => h.sla ?? { ...MEASURES, from: h.openedAt, moments: [], earlierOwners: [] }

/** Clocks of a trigger, started at `from` (ms) in the business time of the owner. */
export function startClocks(
  hub: Hub,
  { trigger, ownerId }: { trigger: Trigger; ownerId: string | null },
  from: number,
  earlierOwners: string[] = [],
): { clocks: Clocks; sla: Sla } {
  const clock = hub.definition.content.clocks.find((c) => c.trigger === trigger)
  const none = {
    clocks: { seenDueAt: null, decidedDueAt: null, firstTouchDueAt: null },
    sla: { ...MEASURES, from, moments: [], earlierOwners },
  }
  if (!clock) return none
  const hours = hoursOf(hub, ownerId)
  const windows: [ClockName, number][] = [
    ['seen', clock.seenMinutes],
    ['decided', clock.decidedMinutes],
    ['firstTouch', clock.firstTouchMinutes],
  ]
  const due = (minutes: number) => addBusinessMinutes(hours, from, minutes)
  const moments = windows.flatMap(([name, minutes]): Moment[] => [
    ...clock.reminders.map((percent): Moment => ({ at: due((minutes * percent) / 100), clock: name, kind: 'remind' })),
    { at: due(minutes), clock: name, kind: 'overdue' },
    // A first touch that is late stays with the rep who accepted; the manager knows.
    ...(name === 'firstTouch' ? [] : [{ at: due(minutes + clock.graceMinutes), clock: name, kind: 'grace' } as const]),
  ])
  return {
    clocks: { seenDueAt: due(clock.seenMinutes), decidedDueAt: due(clock.decidedMinutes), firstTouchDueAt: due(clock.firstTouchMinutes) },
    // A seed's history is not woken up again: its hand-offs stay where the story left them.
    sla: { ...none.sla, moments: hub.isReplaying ? [] : moments.sort((a, b) => a.at - b.at) },
  }
}

/** Whether a moment still asks for something, given what has happened since. */
export function stillAsks(h: HandoffRecord, { clock }: Moment): boolean {
  if (clock === 'seen') return h.state === 'open' && h.seenAt === null
  if (clock === 'decided') return h.state === 'open' || h.state === 'seen'
  return h.clocks.firstTouchDueAt !== null && (h.state === 'accepted' || h.state === 'qualified')
}

/** When the hub has to look at this hand-off again, ms; null when never. A snooze holds reminders back, never the clock. */
export function nextMoment(h: HandoffRecord): number | null {
  const times = slaOf(h)
    .moments.filter((m) => stillAsks(h, m))
    .map((m) => momentAt(h, m))
  if (h.snoozedUntil !== null) times.push(h.snoozedUntil)
  return times.length === 0 ? null : Math.min(...times)
}

export const momentAt = (h: HandoffRecord, m: Moment): number => (m.kind === 'remind' ? Math.max(m.at, h.snoozedUntil ?? 0) : m.at)

/** Minutes since the clocks started, in the owner's business time and raw. */
export function spent(hub: Hub, h: HandoffRecord, now: number): Spent {
  const { from } = slaOf(h)
  const tenths = (minutes: number) => Math.round(Math.max(0, minutes) * 10) / 10
  return { business: tenths(businessMinutesBetween(hoursOf(hub, h.ownerId), from, now)), raw: tenths((now - from) / 60_000) }
}

/** The record with its first sight measured; as it is when it was seen before. */
export function measureSeen(hub: Hub, h: HandoffRecord, now: number): Sla {
  const sla = slaOf(h)
  return sla.seenAfter === null ? { ...sla, seenAfter: spent(hub, h, now) } : sla
}

/** The same for a decision: also whether the evidence was ever opened before it, and whether it only beat the clock. */
export function measureDecided(hub: Hub, h: HandoffRecord, now: number): Sla {
  const sla = measureSeen(hub, h, now)
  if (sla.decidedAfter !== null) return sla
  const decidedAfter = spent(hub, h, now)
  const window = hub.definition.content.clocks.find((c) => c.trigger === h.trigger)?.decidedMinutes ?? null
  const inTime = h.clocks.decidedDueAt !== null && now <= h.clocks.decidedDueAt
  return {
    ...sla,
    decidedAfter,
    unread: h.seenAt === null,
    lastMoment: inTime && window !== null && decidedAfter.business >= window * (1 - LAST_PART),
  }
}

export function measureTouched(hub: Hub, h: HandoffRecord, at: number): Sla {
  const sla = slaOf(h)
  return sla.touchedAfter === null ? { ...sla, touchedAfter: spent(hub, h, at) } : sla
}
