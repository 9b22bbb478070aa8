import type { ReportPeriod } from '#shared/schema/report'
import type { ClockReport, Sla, SlaRow } from '#shared/schema/report-sla'
import { duration } from './duration'
import { grouped, largestFirst } from './grouped'
import { type Passage, type Timing, timing } from './passage'
import { share } from './share'
import { TRIGGER_LABEL, TRIGGER_ORDER } from './trigger-label'
import { due, workingMinutes } from './working-time'

const REFERENCE = { withinMinutes: 5, ratherThanMinutes: 30, timesAsManyQualified: 21, source: 'InsideSales/MIT 2007' }
/** A decision this far into its window was made in its last minutes. */
const LAST_PART = 0.9

/** One clock of one hand-off: its verdict, and how long it took where it was stopped. */
type Measured = { timing: Timing; business: number | null; raw: number | null }
type Timed = { passage: Passage; seen: Measured; decided: Measured; touched: Measured }

/** Clocks of the period's hand-offs in all, by trigger and by owner. `nameOf` an owner's id. */
export function sla(period: ReportPeriod, passages: readonly Passage[], nameOf: (id: string) => string, now: number): Sla {
  const timed = passages.map((p) => timedBy(p, period.timeZone, now))
  const triggers = grouped(timed, (t) => t.passage.trigger)
  const owners = grouped(timed, (t) => t.passage.owner ?? '')
  return {
    period,
    reference: REFERENCE,
    all: row('all', 'All hand-offs', timed),
    triggers: TRIGGER_ORDER.map((t) => row(t, TRIGGER_LABEL[t], triggers.get(t) ?? [])),
    owners: largestFirst(owners).map(([id, own]) => row(id, nameOf(id), own)),
  }
}

function timedBy(p: Passage, zone: string, now: number): Timed {
  const { clock, history, touchedAt } = p
  const measured = (at: number | null, standing: number | null, minutes: number | undefined): Measured => {
    const start = history.startBefore(at ?? Number.POSITIVE_INFINITY)
    const dueAt = at === null && standing !== null ? standing : minutes === undefined ? null : due(zone, start, minutes)
    const took = at === null ? null : Math.max(0, at - start) / 60_000
    return { timing: timing(at, dueAt, p.closedAt, now), raw: took, business: at === null ? null : workingMinutes(zone, start, at) }
  }
  return {
    passage: p,
    seen: measured(history.seenAt, p.seenDueAt, clock?.seenMinutes),
    decided: measured(history.decidedAt, p.decidedDueAt, clock?.decidedMinutes),
    touched: measured(touchedAt, p.touchDueAt, clock?.firstTouchMinutes),
  }
}

function row(key: string, label: string, own: readonly Timed[]): SlaRow {
  const decided = own.filter((t) => t.passage.history.decidedAt !== null)
  const inTime = decided.filter((t) => t.decided.timing === 'met')
  const touched = own.filter((t) => t.touched.raw !== null)
  const inLastPart = inTime.filter((t) => t.decided.business! >= LAST_PART * t.passage.clock!.decidedMinutes)
  return {
    key,
    label,
    n: own.length,
    transfers: own.reduce((sum, t) => sum + t.passage.transfers, 0),
    seen: clockReport(own.map((t) => t.seen)),
    decided: clockReport(own.map((t) => t.decided)),
    touched: clockReport(own.map((t) => t.touched)),
    touchedWithinFive: share(touched.filter((t) => t.touched.raw! <= REFERENCE.withinMinutes).length, touched.length),
    decidedInLastMinutes: share(inLastPart.length, inTime.length),
    decidedUnseen: share(decided.filter((t) => t.passage.history.unseenDecision).length, decided.length),
  }
}

function clockReport(all: readonly Measured[]): ClockReport {
  const count = (timing: Timing) => all.filter((m) => m.timing === timing).length
  const met = count('met')
  return {
    met: share(met, met + count('missed')),
    running: count('running'),
    business: duration(all.flatMap((m) => m.business ?? [])),
    raw: duration(all.flatMap((m) => m.raw ?? [])),
  }
}
