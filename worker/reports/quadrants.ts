import type { ReportPeriod } from '#shared/schema/report'
import type { QuadrantRow, Quadrants } from '#shared/schema/report-quadrants'
import { QUADRANTS, type Quadrant } from '#shared/schema/score'
import { dayClock } from '#shared/scoring/day'
import type { QuadrantCount } from '../store/reports/arrivals'
import { isoDate } from './period'
import { share } from './share'
import { channelLabel, sourceLabel } from './source-label'

export type Week = { monday: string; span: [number, number] }

/** The weeks of a period, Monday to Sunday, cut to it. */
export function weeksOf({ startsAt, endsAt, timeZone }: ReportPeriod): Week[] {
  const clock = dayClock(timeZone)
  const first = clock.dayOf(startsAt)
  const last = clock.dayOf(endsAt - 1)
  const weeks: Week[] = []
  // 1970-01-01 was a Thursday
  for (let monday = first - ((((first + 3) % 7) + 7) % 7); monday <= last; monday += 7)
    weeks.push({ monday: isoDate(monday), span: [Math.max(startsAt, clock.startOf(monday)), Math.min(endsAt, clock.startOf(monday + 7))] })
  return weeks
}

/** Inflow by quadrant: in all, by week, by source, and by week and channel. `counts.week` is the place in `weeks`. */
export function quadrants(period: ReportPeriod, weeks: readonly Week[], counts: readonly QuadrantCount[]): Quadrants {
  const parts = (keyOf: (c: QuadrantCount) => string) => {
    const keys = new Map<string, QuadrantCount[]>()
    for (const count of counts) {
      const part = keys.get(keyOf(count))
      if (part) part.push(count)
      else keys.set(keyOf(count), [count])
    }
    return [...keys.values()]
  }
  const monday = (c: QuadrantCount) => weeks[c.week]!.monday
  const inOrder = (rows: QuadrantRow[]) =>
    rows.sort((a, b) => (a.week! < b.week! ? -1 : a.week! > b.week! ? 1 : b.n - a.n || (a.label < b.label ? -1 : 1)))
  return {
    period,
    all: row(counts, { week: null, channel: null, source: null, label: 'All leads that came' }),
    weeks: inOrder(parts(monday).map((own) => row(own, { week: monday(own[0]!), channel: null, source: null, label: monday(own[0]!) }))),
    sources: parts((c) => JSON.stringify([c.channel, c.source]))
      .map((own) => {
        const { channel, source } = own[0]!
        return row(own, { week: null, channel, source, label: sourceLabel(channel, source) })
      })
      .sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1)),
    cells: inOrder(
      parts((c) => JSON.stringify([c.week, c.channel])).map((own) => {
        const { channel } = own[0]!
        return row(own, { week: monday(own[0]!), channel, source: null, label: channelLabel(channel) })
      }),
    ),
  }
}

type Head = Pick<QuadrantRow, 'week' | 'channel' | 'source' | 'label'>

function row(own: readonly QuadrantCount[], head: Head): QuadrantRow {
  const counts = Object.fromEntries(QUADRANTS.map((q) => [q, 0])) as Record<Quadrant, number>
  for (const { quadrant, n } of own) counts[quadrant as Quadrant] += n
  const n = own.reduce((sum, c) => sum + c.n, 0)
  return { ...share(counts['check-fit'] + counts.leave, n), ...head, quadrants: counts }
}
