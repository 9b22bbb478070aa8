import { type Hours, office } from './office-time'

// biome-ignore lint/suspicious/noExplicitAny: rows as they are stored; the recount reads their columns by name
export type Raw = Record<string, any>
export type RawTables = {
  leads: Raw[]
  handoffs: Raw[]
  steps: Raw[]
  visitors: Raw[]
  links: Raw[]
  campaigns: Raw[]
  members: Raw[]
  definition: Raw
}

/** Everything a workspace has, by `SELECT *` of each table, JSON columns parsed. */
export async function rawTables(all: (table: string) => Promise<Raw[]>): Promise<RawTables> {
  const leads = (await all('leads')).map((l) => ({ ...l, record: JSON.parse(l.record) }))
  const handoffs = (await all('handoffs'))
    .map((h) => ({ ...h, record: JSON.parse(h.record), evidence: JSON.parse(h.evidence) }) as Raw)
    .filter((h) => h.state !== 'review')
  const definitions = await all('definitions')
  return {
    leads,
    handoffs,
    steps: (await all('handoff_steps')).sort((a, b) => a.n - b.n),
    visitors: await all('visitors'),
    links: await all('links'),
    campaigns: await all('campaigns'),
    members: await all('members'),
    definition: definitions.map((d): Raw => ({ ...d, content: JSON.parse(d.content) })).find((d) => d.status === 'published')!,
  }
}

/** Working hours of a hand-off's owner as the members table has them. */
export function hoursOf(tables: RawTables, h: Raw, timeZone: string): Hours {
  const own = tables.members.find((m) => m.id === h.owner)?.hours
  return own ? JSON.parse(own) : office(timeZone)
}

const byId = new WeakMap<RawTables, Map<string, Raw>>()

/** The lead that a row's lead was merged into, else itself. */
export function finalLead(tables: RawTables, id: string): Raw {
  const leads = byId.get(tables) ?? new Map(tables.leads.map((l) => [l.id as string, l]))
  byId.set(tables, leads)
  const lead = leads.get(id)!
  return lead.merged_into === null ? lead : leads.get(lead.merged_into)!
}

export const within = (at: number | null, p: Raw) => at !== null && at >= p.startsAt && at < p.endsAt

/** DESIGN §5 in the words of the report: an MQL, unlike a hand-raise from a poor fit or somebody's own idea. */
export function isQualified(h: Raw): boolean {
  const { quadrant } = h.evidence
  if (quadrant === 'hand-over') return true
  if (['threshold', 'criteria', 'named-account'].includes(h.trigger)) return true
  return h.trigger === 'hand-raise' && quadrant === 'nurture'
}

/** `count` of `n` as the reports tell it, by Wilson's quadratic: the two rates whose 90 % band just holds the one observed. */
export function toldShare(count: number, n: number): Raw {
  if (n < 20) return { n, count }
  const z2 = 1.6448536269514722 ** 2
  // n (p − q)² = z² q (1 − q)  ⇔  (n + z²) q² − (2 n p + z²) q + n p² = 0
  const [a, b, c] = [n + z2, -(2 * count + z2), (count * count) / n]
  const root = Math.sqrt(b * b - 4 * a * c)
  const four = (x: number) => Math.round(Math.min(1, Math.max(0, x)) * 10_000) / 10_000
  return { n, count, rate: four(count / n), interval: [four((-b - root) / (2 * a)), four((-b + root) / (2 * a))] }
}

/** Median and p90 as the reports tell them. */
export function toldDuration(minutes: number[]): Raw {
  const sorted = minutes.toSorted((a, b) => a - b)
  const n = sorted.length
  if (n === 0) return { n: 0, median: null, p90: null }
  const half = n % 2 === 1 ? sorted[(n - 1) / 2]! : (sorted[n / 2 - 1]! + sorted[n / 2]!) / 2
  const enough = sorted.find((m) => sorted.filter((other) => other <= m).length * 10 >= 9 * n)!
  const tenth = (x: number) => Math.round(x * 10) / 10
  return { n, median: tenth(half), p90: tenth(enough) }
}
