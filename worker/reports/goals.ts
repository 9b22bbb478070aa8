import type { Definition } from '#shared/schema/definition'
import type { ReportPeriod } from '#shared/schema/report'
import type { GoalMonth, Verdict } from '#shared/schema/report-verdict'
import { dayClock } from '#shared/scoring/day'
import type { Accepted } from '../store/reports/verdict'
import { metDefinition, type Passage } from './passage'
import { isoDate } from './period'

/** Each month of the period against the definition's goals; a month that is cut off or not over counts what lies in the period so far. */
export function goals(
  definition: Definition,
  period: ReportPeriod,
  passages: readonly Passage[],
  accepted: readonly Accepted[],
  now: number,
): Verdict['goals'] {
  const goal = definition.content.goals
  if (!goal) return null
  const clock = dayClock(period.timeZone)
  const monthOf = (at: number) => isoDate(clock.dayOf(at)).slice(0, 7)
  const handOffs = counted(passages.filter((p) => p.met).map((p) => monthOf(p.openedAt)))
  const yes = counted(accepted.filter(metDefinition).map((a) => monthOf(a.decidedAt)))
  const months = monthsOf(period).map(
    (month): GoalMonth => ({
      month,
      complete: isComplete(month, period) && monthOf(now) > month,
      handOffs: { actual: handOffs.get(month) ?? 0, goal: goal.handOffsPerMonth },
      accepted: { actual: yes.get(month) ?? 0, goal: goal.acceptedPerMonth },
    }),
  )
  return { definitionVersion: definition.version, signed: definition.signed, months }
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function monthsOf({ from, to }: ReportPeriod): string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) months.push(month)
  return months
}

function nextMonth(month: string): string {
  const [year, m] = month.split('-').map(Number) as [number, number]
  return m === 12 ? `${year + 1}-01` : `${year}-${String(m + 1).padStart(2, '0')}`
}

const isComplete = (month: string, { from, to }: ReportPeriod) => {
  const last = new Date(Date.parse(`${nextMonth(month)}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  return from <= `${month}-01` && to >= last
}
