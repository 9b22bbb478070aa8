import type { ReportPeriod } from '#shared/schema/report'
import type { ClockReport, Sla, SlaRow } from '#shared/schema/report-sla'
import type { Reading, Timing } from './clock-reading'
import { duration } from './duration'
import { grouped, largestFirst } from './grouped'
import type { Passage } from './passage'
import { share } from './share'
import { TRIGGER_LABEL, TRIGGER_ORDER } from './trigger-label'

const REFERENCE = { withinMinutes: 5, ratherThanMinutes: 30, timesAsManyQualified: 21, source: 'InsideSales/MIT 2007' }
/** A decision this far into its window was made in its last minutes. */
const LAST_PART = 0.9

type Timed = { passage: Passage; seen: Reading; decided: Reading; touched: Reading }

/** Clocks of the period's hand-offs in all, by trigger and by owner. `nameOf` an owner's id. */
export function sla(period: ReportPeriod, passages: readonly Passage[], nameOf: (id: string) => string): Sla {
  const timed = passages.map((p): Timed => ({ passage: p, seen: p.read('seen'), decided: p.read('decided'), touched: p.read('touched') }))
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

/** Decided in time, but only in the last part of the window: as the hub noted it, else by the minutes it took. */
function inLastPart({ passage, decided }: Timed): boolean {
  const noted = passage.measured[1] === null ? null : passage.measured[4]
  return noted ?? decided.business! >= LAST_PART * passage.clock!.decidedMinutes
}

/** Decided without the evidence ever opened: as the hub noted it, else by the history. */
function isUnseen({ passage }: Timed): boolean {
  const noted = passage.measured[1] === null ? null : passage.measured[3]
  return noted ?? passage.history.unseenDecision
}

function row(key: string, label: string, own: readonly Timed[]): SlaRow {
  const decided = own.filter((t) => t.passage.history.decidedAt !== null)
  const inTime = decided.filter((t) => t.decided.timing === 'met')
  const touched = own.filter((t) => t.touched.raw !== null)
  return {
    key,
    label,
    n: own.length,
    transfers: own.reduce((sum, t) => sum + t.passage.transfers, 0),
    seen: clockReport(own.map((t) => t.seen)),
    decided: clockReport(own.map((t) => t.decided)),
    touched: clockReport(own.map((t) => t.touched)),
    touchedWithinFive: share(touched.filter((t) => t.touched.raw! <= REFERENCE.withinMinutes).length, touched.length),
    decidedInLastMinutes: share(inTime.filter(inLastPart).length, inTime.length),
    decidedUnseen: share(decided.filter(isUnseen).length, decided.length),
  }
}

function clockReport(all: readonly Reading[]): ClockReport {
  const count = (timing: Timing) => all.filter((m) => m.timing === timing).length
  const met = count('met')
  return {
    met: share(met, met + count('missed')),
    running: count('running'),
    ranOutBefore: all.filter((m) => m.ranOutBefore).length,
    business: duration(all.flatMap((m) => m.business ?? [])),
    raw: duration(all.flatMap((m) => m.raw ?? [])),
  }
}
