import { officeDue, officeMinutes } from './office-time'
import { hoursOf, isQualified, type Raw, type RawTables, toldDuration, toldShare, within } from './raw-tables'

const LASTING = ['open', 'seen', 'touch', 'close', 'overdue', 'assign']

/** A hand-off's steps without what was taken back, read from the end: an undo cancels the last deed before it, and
 * what was seen or assigned meanwhile: the hub puts the whole record back. */
export function standingSteps(tables: RawTables, h: Raw): Raw[] {
  const kept: Raw[] = []
  let cancelling = false
  for (const step of tables.steps.filter((s) => s.handoff === h.id).toReversed()) {
    if (step.action === 'undo') cancelling = true
    else if (cancelling && !LASTING.includes(step.action)) cancelling = false
    else if (!(cancelling && ['seen', 'assign'].includes(step.action))) kept.unshift(step)
  }
  return kept
}

/** Hand-offs of the period with what a person would note in the margin, from the state they are in. */
export function margin(tables: RawTables, period: Raw) {
  return tables.handoffs
    .filter((h) => within(h.opened_at, period))
    .map((h) => {
      const steps = standingSteps(tables, h)
      const reopened = steps.findLastIndex((s) => s.action === 'reassign' && s.to_state === 'open')
      const since = steps.slice(reopened + 1)
      const yes = since.find((s) => s.action === 'accept')?.at ?? null
      const ended = steps.findLast((s) => ['rejected', 'lost'].includes(s.to_state) && s.to_state !== s.from_state)
      const depth: Record<string, number> = { accepted: 1, qualified: 2, opportunity: 3, won: 4 }
      const level = depth[h.state] ?? (ended && ['rejected', 'lost'].includes(h.state) ? (depth[ended.from_state] ?? 0) : 0)
      const refused = h.state === 'rejected'
      const accepted = !refused && level > 0
      const decidedAt = accepted || refused ? (yes ?? h.record.decidedAt) : null
      const looked = since.find((s) => s.action === 'seen')?.at ?? null
      const seenAt = looked !== null && (decidedAt === null || looked <= decidedAt) ? looked : (decidedAt ?? looked)
      return { h, steps, level, accepted, refused, yes, decidedAt, looked, seenAt, group: groupOf(h) }
    })
}
export type Margin = ReturnType<typeof margin>[number]

function groupOf(h: Raw): string {
  const met = isQualified(h)
  if (h.trigger === 'hand-raise') return met ? 'hand-raise' : 'hand-raise-poor-fit'
  return met ? 'mql' : 'other'
}

export function recountAcceptance(own: Margin[]): Raw {
  const accepted = own.filter((m) => m.accepted).length
  const refused = own.filter((m) => m.refused).length
  const returned = own.filter((m) => m.h.state === 'returned').length
  return {
    ...toldShare(accepted, accepted + refused),
    handedOver: own.length,
    undecided: own.length - accepted - refused - returned,
    returned,
    refusedAfterAccepting: own.filter((m) => m.refused && m.yes !== null).length,
    toSql: toldShare(own.filter((m) => m.level >= 2).length, own.length),
  }
}

export function recountReasons(own: Margin[], state: string): Raw {
  const given = own.filter((m) => m.h.state === state).map((m) => m.h.record.reason as string)
  const out: Raw = {}
  for (const reason of new Set(given)) {
    const family = given.filter((other) => other.split('/')[0] === reason.split('/')[0]).length
    out[reason] = toldShare(given.filter((other) => other === reason).length, family)
    out[`class ${reason.split('/')[0]}`] = toldShare(family, given.length)
  }
  return out
}

const AFTER: Record<string, string> = { seenMinutes: 'seenAfter', decidedMinutes: 'decidedAfter', firstTouchMinutes: 'touchedAfter' }

/** SLA of some hand-offs: each clock judged against a due time found on a wall clock. */
export function recountSla(tables: RawTables, own: Margin[], zone: string, now: number): Raw {
  const clocks: Raw[] = tables.definition.content.clocks
  const firstTouch = (h: Raw): number | null =>
    h.record.touches.reduce((a: number | null, t: Raw) => (a === null ? t.at : Math.min(a, t.at)), null)
  const startOf = (m: Margin, at: number | null): number => {
    const restarts = m.steps.filter(
      (s) =>
        ['release', 'assign'].includes(s.action) ||
        (s.action === 'reassign' && s.to_state === 'open') ||
        (s.action === 'upgrade' && ['open', 'seen'].includes(s.from_state)),
    )
    return Math.max(m.h.opened_at, ...restarts.map((s) => s.at as number).filter((s) => at === null || s <= at))
  }
  const clockRow = (momentOf: (m: Margin) => number | null, minutes: string, dueAt: string) => {
    let [met, missed, running, ranOutBefore] = [0, 0, 0, 0]
    const [business, raw]: [number[], number[]] = [[], []]
    for (const m of own) {
      const at = momentOf(m)
      const start = startOf(m, at)
      if (at !== null) {
        const noted = m.h.record.sla?.[AFTER[minutes]!] ?? null
        business.push(noted?.business ?? officeMinutes(hoursOf(tables, m.h, zone), start, at))
        raw.push(noted?.raw ?? (at - start) / 60_000)
      }
      const window = clocks.find((c) => c.trigger === m.h.trigger)![minutes]
      const limit = (at === null ? m.h.record.clocks[dueAt] : null) ?? officeDue(hoursOf(tables, m.h, zone), start, window)
      const noted = at === null ? null : (m.h.record.sla?.[AFTER[minutes]!] ?? null)
      const wasMissed = missed
      if (noted) noted.business <= window ? met++ : missed++
      else if (at !== null) at <= limit ? met++ : missed++
      else m.h.closed_at !== null || limit < now ? missed++ : running++
      if (missed === wasMissed && m.h.record.sla?.late.includes(dueAt.replace('DueAt', ''))) ranOutBefore++
    }
    return { met: toldShare(met, met + missed), running, ranOutBefore, business: toldDuration(business), raw: toldDuration(raw) }
  }
  const decided = own.filter((m) => m.decidedAt !== null)
  const windowOf = (m: Margin) => clocks.find((c) => c.trigger === m.h.trigger)!.decidedMinutes
  const tookOf = (m: Margin) =>
    m.h.record.sla?.decidedAfter?.business ?? officeMinutes(hoursOf(tables, m.h, zone), startOf(m, m.decidedAt), m.decidedAt!)
  const inTime = decided.filter((m) =>
    m.h.record.sla?.decidedAfter
      ? tookOf(m) <= windowOf(m)
      : m.decidedAt! <= officeDue(hoursOf(tables, m.h, zone), startOf(m, m.decidedAt), windowOf(m)),
  )
  const late = inTime.filter((m) => (m.h.record.sla?.decidedAfter ? m.h.record.sla.lastMoment : tookOf(m) >= 0.9 * windowOf(m)))
  const unseen = decided.filter((m) =>
    m.h.record.sla?.decidedAfter ? m.h.record.sla.unread : m.looked === null || m.looked > m.decidedAt!,
  )
  const touched = own.filter((m) => firstTouch(m.h) !== null)
  const quick = touched.filter((m) => (m.h.record.sla?.touchedAfter?.raw ?? (firstTouch(m.h)! - startOf(m, firstTouch(m.h))) / 60_000) <= 5)
  return {
    n: own.length,
    transfers: own.map((m) => m.h.record.transfers).reduce((a, b) => a + b, 0),
    seen: clockRow((m) => m.seenAt, 'seenMinutes', 'seenDueAt'),
    decided: clockRow((m) => m.decidedAt, 'decidedMinutes', 'decidedDueAt'),
    touched: clockRow((m) => firstTouch(m.h), 'firstTouchMinutes', 'firstTouchDueAt'),
    touchedWithinFive: toldShare(quick.length, touched.length),
    decidedInLastMinutes: toldShare(late.length, inTime.length),
    decidedUnseen: toldShare(unseen.length, decided.length),
  }
}
