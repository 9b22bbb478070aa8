import { finalLead, isQualified, type Raw, type RawTables, toldDuration, toldShare, within } from './raw-tables'
import { type Margin, margin } from './recount-handoffs'

const living = (tables: RawTables) => tables.leads.filter((l) => l.merged_into === null)
const STANDS = ['accepted', 'qualified', 'opportunity', 'won', 'lost']
const minutes = (from: number, to: number) => Math.max(0, to - from) / 60_000

/** Each lead that came in the period with its first MQL ever; null: never. */
export function arrivals(tables: RawTables, period: Raw): { lead: Raw; mql: Raw | null }[] {
  return living(tables)
    .filter((l) => within(l.created_at, period))
    .map((lead) => {
      const own = tables.handoffs.filter(
        (h) => h.opened_at >= period.startsAt && finalLead(tables, h.lead).id === lead.id && isQualified(h),
      )
      return { lead, mql: own.sort((a, b) => a.opened_at - b.opened_at)[0] ?? null }
    })
}

/** The funnel's rows as `[stage, n, onward, took]`. */
export function recountFunnel(tables: RawTables, period: Raw): Raw {
  const browsers = tables.visitors.filter((v) => !v.id.startsWith('lead:'))
  const seen = browsers.filter((v) => within(v.first_at, period))
  const named = seen.filter((v) => tables.links.some((k) => k.visitor === v.id))
  const came = arrivals(tables, period)
  const untilNamed = came.flatMap(({ lead }) => {
    const own = tables.links.filter((k) => k.lead === lead.id).map((k) => browsers.find((v) => v.id === k.visitor)?.first_at)
    const first = Math.min(...own.filter((at) => at !== undefined))
    return Number.isFinite(first) && first <= lead.created_at ? [minutes(first, lead.created_at)] : []
  })
  const mqls = came.filter((c) => c.mql !== null)
  const all = margin(tables, period)
  return {
    main: [
      ['visitor', seen.length, toldShare(named.length, seen.length), toldDuration(untilNamed)],
      [
        'lead',
        came.length,
        toldShare(mqls.length, came.length),
        toldDuration(mqls.map((c) => minutes(c.lead.created_at, c.mql!.opened_at))),
      ],
      ...track(
        'mql',
        all.filter((m) => isQualified(m.h)),
      ),
    ],
    handRaises: track(
      'handed-over',
      all.filter((m) => m.group === 'hand-raise-poor-fit'),
    ),
    byHand: track(
      'handed-over',
      all.filter((m) => m.group === 'other'),
    ),
  }
}

function track(first: string, all: Margin[]): unknown[] {
  const stages = [first, 'accepted', 'sql', 'opportunity', 'customer']
  const deed = ['', 'accept', 'qualify', 'opportunity', 'won']
  const when = (m: Margin, depth: number): number | null =>
    depth === 0 ? m.h.opened_at : (m.steps.findLast((s) => s.action === deed[depth])?.at ?? null)
  return stages.map((stage, depth) => {
    const here = all.filter((m) => m.level >= depth)
    if (depth === 4) return [stage, here.length, null, null]
    const on = here.filter((m) => m.level > depth)
    const took = on.flatMap((m) => {
      const [a, b] = [when(m, depth), when(m, depth + 1)]
      return a === null || b === null ? [] : [minutes(a, b)]
    })
    return [stage, here.length, toldShare(on.length, here.length), toldDuration(took)]
  })
}

const originOf = (lead: Raw) => lead.record.source ?? { channel: null, source: null, campaign: null }

export function recountOutcome(own: Margin[]): Raw {
  const won = own.filter((m) => m.h.state === 'won')
  return {
    handedOver: own.length,
    accepted: toldShare(own.filter((m) => m.accepted).length, own.filter((m) => m.accepted || m.refused).length),
    toSql: toldShare(own.filter((m) => m.level >= 2).length, own.length),
    won: won.length,
    amount: won.reduce((sum, m) => sum + (m.h.record.amount ?? 0), 0),
  }
}

/** One row of the sources: leads and hand-offs whose lead came by `keep`. */
export function recountSource(tables: RawTables, period: Raw, keep: (origin: Raw) => boolean): Raw {
  const came = arrivals(tables, period).filter((c) => keep(originOf(c.lead)))
  const own = margin(tables, period).filter((m) => keep(originOf(finalLead(tables, m.h.lead))))
  return { ...toldShare(came.filter((c) => c.mql !== null).length, came.length), ...recountOutcome(own) }
}

export function recountGenerated(tables: RawTables, period: Raw, by: string): Raw {
  const sales = new Set(tables.members.filter((m) => m.role === 'sales').map((m) => m.id))
  const own = margin(tables, period).filter((m) => (m.h.trigger === 'manual' && sales.has(m.h.record.openedBy)) === (by === 'sales'))
  return { ...toldShare(own.filter((m) => m.h.state === 'won').length, own.length), ...recountOutcome(own) }
}

export function recountQuadrants(tables: RawTables, period: Raw, keep: (lead: Raw, monday: string) => boolean): Raw {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: period.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const own = living(tables).filter((l) => {
    if (!within(l.created_at, period)) return false
    const day = new Date(date.format(l.created_at))
    day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
    return keep(originOf(l), day.toISOString().slice(0, 10))
  })
  const quadrants: Raw = { 'hand-over': 0, nurture: 0, 'check-fit': 0, leave: 0, 'not-sure': 0 }
  for (const lead of own) quadrants[lead.quadrant]++
  return { ...toldShare(quadrants['check-fit'] + quadrants.leave, own.length), quadrants }
}

export function recountCampaign(tables: RawTables, period: Raw, campaign: Raw): Raw {
  const utm = JSON.parse(campaign.utm)
  const keys = ['campaign', 'source'].filter((key) => utm[key] !== undefined)
  const its = (lead: Raw) => keys.length > 0 && keys.every((key) => originOf(lead)[key] === utm[key])
  const leads = living(tables).filter(its)
  const own = tables.handoffs.filter((h) => its(tables.leads.find((l) => l.id === h.lead)!))
  const stands = own.filter((h) => STANDS.includes(h.state))
  const refused = own.filter((h) => h.state === 'rejected')
  const won = own.filter((h) => h.state === 'won')
  const cents = (n: number) => (campaign.cost === null || n === 0 ? null : Math.round((campaign.cost / n) * 100) / 100)
  const now = own.filter((h) => within(h.opened_at, period))
  return {
    ...toldShare(stands.length, stands.length + refused.length),
    inPeriod: {
      leads: leads.filter((l) => within(l.created_at, period)).length,
      handedOver: now.length,
      accepted: now.filter((h) => STANDS.includes(h.state)).length,
    },
    toDate: {
      leads: leads.length,
      handedOver: own.length,
      accepted: stands.length,
      won: won.length,
      amount: won.reduce((sum, h) => sum + (h.record.amount ?? 0), 0),
    },
    ofExpected: campaign.expected_leads ? Math.round((leads.length / campaign.expected_leads) * 10_000) / 10_000 : null,
    costPerLead: cents(leads.length),
    costPerAccepted: cents(stands.length),
  }
}

/** DEFAULTS: not now and not reachable are nurtured; so is a lost deal unless the person was no fit or wants no contact. */
function nurtured(h: Raw): boolean {
  const family = (h.record.reason ?? '').split('/')[0]
  if (h.state === 'rejected') return family === 'not-now' || family === 'not-reachable'
  return h.state === 'lost' && !['not-a-fit', 'do-not-contact'].includes(family)
}

export function recountNurture(tables: RawTables, period: Raw): Raw {
  const person = (h: Raw) => finalLead(tables, h.lead).id
  const closed = tables.handoffs.filter((h) => within(h.closed_at, period))
  const wins = closed.filter((h) => h.state === 'won')
  const before = (w: Raw) =>
    tables.handoffs.some((e) => person(e) === person(w) && e.closed_at !== null && e.closed_at <= w.opened_at && nurtured(e))
  const amount = (of: Raw[]) => of.reduce((sum, h) => sum + (h.record.amount ?? 0), 0)
  const entered: Raw = {}
  for (const h of closed.filter(nurtured)) {
    const family = h.record.reason.split('/')[0]
    const since = tables.handoffs.filter((e) => person(e) === person(h) && e.opened_at >= h.closed_at)
    entered[family] ??= { n: 0, count: 0, acceptedAgain: 0, wonAgain: 0 }
    entered[family].n++
    if (since.length > 0) entered[family].count++
    if (since.some((e) => STANDS.includes(e.state))) entered[family].acceptedAgain++
    if (since.some((e) => e.state === 'won')) entered[family].wonAgain++
  }
  const once = wins.filter(before)
  return {
    wins: { ...toldShare(once.length, wins.length), amount: amount(wins), amountOnceInNurture: amount(once) },
    entered: Object.fromEntries(Object.entries(entered).map(([k, { n, count, ...more }]) => [k, { ...toldShare(count, n), ...more }])),
    inNurture: living(tables).filter((l) => l.stage === 'nurture').length,
  }
}

export function recountRule(tables: RawTables, period: Raw, rule: string): Raw {
  const own = tables.handoffs.filter(
    (h) => within(h.opened_at, period) && h.evidence.receipts.some((r: Raw) => r.rule === rule && r.points > 0),
  )
  const stands = own.filter((h) => STANDS.includes(h.state)).length
  const refused = own.filter((h) => h.state === 'rejected')
  return {
    ...toldShare(stands, stands + refused.length),
    handedOver: own.length,
    refused: refused.length,
    notAFit: refused.filter((h) => /^not-a-fit(\/|$)/.test(h.record.reason)).length,
    won: own.filter((h) => h.state === 'won').length,
  }
}
