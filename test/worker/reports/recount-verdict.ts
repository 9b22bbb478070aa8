import { officeDue } from './office-time'
import { finalLead, hoursOf, isQualified, type Raw, type RawTables, toldShare, within } from './raw-tables'

/** When the first touch was due: the clock started at the last opening, release, re-opening or upgrade before it that was not taken back. */
export function touchDue(tables: RawTables, h: Raw, timeZone: string): number | null {
  if (h.record.clocks.firstTouchDueAt !== null && h.record.touches.length === 0) return h.record.clocks.firstTouchDueAt
  const clock = tables.definition.content.clocks.find((c: Raw) => c.trigger === h.trigger)
  if (!clock) return null
  const touched = h.record.touches.map((t: Raw) => t.at).sort((a: number, b: number) => a - b)[0] ?? Number.POSITIVE_INFINITY
  const own = tables.steps.filter((s) => s.handoff === h.id)
  let start = h.opened_at
  own.forEach((s, i) => {
    const restarts =
      ['release', 'assign'].includes(s.action) ||
      (s.action === 'reassign' && s.to_state === 'open') ||
      (s.action === 'upgrade' && ['open', 'seen'].includes(s.from_state))
    const next = own.slice(i + 1).find((later) => !['seen', 'touch', 'close', 'overdue', 'assign'].includes(later.action))
    if (restarts && next?.action !== 'undo' && s.at <= touched) start = s.at
  })
  return officeDue(hoursOf(tables, h, timeZone), start, clock.firstTouchMinutes)
}

/** The verdict's counts from raw tables: lead by lead instead of hand-off by hand-off. */
export function recountVerdict(tables: RawTables, period: Raw, now: number): Raw {
  const inPeriod = tables.handoffs
    .filter((h) => within(h.opened_at, period))
    .sort((a, b) => a.opened_at - b.opened_at || (a.id < b.id ? -1 : 1))
  const cells: Record<string, Raw> = {}
  for (const key of ['met in time', 'met not', 'unmet in time', 'unmet not', 'running'])
    cells[key] = { n: 0, wins: 0, late: 0, untouched: 0, refused: 0, notHandedOver: 0, amount: 0, ids: new Set<string>() }
  for (const lead of tables.leads) {
    if (lead.merged_into !== null) continue
    const own = inPeriod.filter((h) => finalLead(tables, h.lead).id === lead.id)
    if (own.length === 0 && !within(lead.created_at, period)) continue
    const judged = own.find(isQualified) ?? own[0]
    let row = 'unmet not'
    let why = 'notHandedOver'
    if (judged) {
      const dueAt = touchDue(tables, judged, period.timeZone)
      const touches = judged.record.touches.map((t: Raw) => t.at) as number[]
      const first = touches.length > 0 ? Math.min(...touches) : null
      const side = isQualified(judged) ? 'met' : 'unmet'
      const spent = judged.record.sla?.touchedAfter?.business ?? null
      const window = tables.definition.content.clocks.find((c: Raw) => c.trigger === judged.trigger)?.firstTouchMinutes
      const inTime = spent !== null ? spent <= window : dueAt === null || first! <= dueAt
      if (first !== null && inTime) [row, why] = [`${side} in time`, '']
      else if (first === null && judged.closed_at === null && dueAt !== null && dueAt >= now) [row, why] = ['running', '']
      else [row, why] = [`${side} not`, first !== null ? 'late' : judged.state === 'rejected' ? 'refused' : 'untouched']
    }
    const cell = cells[row]!
    cell.n++
    if (why) cell[why]++
    const wins = own.filter((h) => h.state === 'won')
    if (wins.length > 0) cell.wins++
    for (const w of wins) cell.amount += w.record.amount ?? 0
    cell.ids.add(lead.id)
  }
  return {
    running: cells.running!.n,
    cells: ['met in time', 'met not', 'unmet in time', 'unmet not'].map((key) => {
      const { n, wins, ids, ...more } = cells[key]!
      return { ...toldShare(wins, n), ...more, ids: [...ids].sort() }
    }),
  }
}

/** Goals month by month: the days of the period, grouped by the month a calendar in that zone shows. */
export function recountGoals(tables: RawTables, period: Raw, now: number): Raw[] {
  const { goals } = tables.definition.content
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: period.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const month = (at: number) => format.format(at).slice(0, 7)
  const months = new Map<string, Raw>()
  for (let at = Date.parse(`${period.from}T12:00:00Z`); at <= Date.parse(`${period.to}T12:00:00Z`); at += 86_400_000) {
    const date = new Date(at).toISOString()
    const [year, m] = date.split('-').map(Number) as [number, number]
    const name = date.slice(0, 7)
    const seen = months.get(name) ?? { days: 0, of: new Date(Date.UTC(year, m, 0)).getUTCDate() }
    months.set(name, { ...seen, days: seen.days + 1 })
  }
  const qualified = tables.handoffs.filter(isQualified)
  return [...months].map(([name, { days, of }]) => ({
    month: name,
    complete: days === of && month(now) > name,
    handOffs: {
      actual: qualified.filter((h) => within(h.opened_at, period) && month(h.opened_at) === name).length,
      goal: goals.handOffsPerMonth,
    },
    accepted: {
      actual: qualified.filter((h) => {
        const stands = ['accepted', 'qualified', 'opportunity', 'won', 'lost'].includes(h.state)
        return stands && within(h.decided_at, period) && month(h.decided_at) === name
      }).length,
      goal: goals.acceptedPerMonth,
    },
  }))
}
