import type { DefinitionContent } from '#shared/schema/definition'
import { randomHandoffs } from './random-handoffs'
import { type Random, randomSource, seeded } from './random-source'

export type Row = Record<string, string | number | null>
/** Rows of each table, by the columns a test has to give. */
export type Rows = { leads: Row[]; handoffs: Row[]; handoff_steps: Row[]; visitors: Row[]; links: Row[]; campaigns: Row[] }
export type Size = {
  leads: number
  handoffs: number
  visitors: number
  days: number /** to make rows as long as real ones */
  evidenceBytes?: number
  cardBytes?: number
}

const QUADRANTS = ['hand-over', 'nurture', 'check-fit', 'leave', 'not-sure']
const DAY_MS = 86_400_000

/** Invented rows of one workspace as its hub would have left them, the same for the same seed. Times end at `now`. */
export function randomRows(
  workspace: string,
  owners: readonly string[],
  content: DefinitionContent,
  size: Size,
  seed: number,
  now: number,
): Rows {
  const random = seeded(seed)
  const from = now - size.days * DAY_MS
  const rows: Rows = { leads: [], handoffs: [], handoff_steps: [], visitors: [], links: [], campaigns: campaigns(workspace) }
  for (let i = 0; i < size.leads; i++) {
    const createdAt = Math.floor(from + random.unit() * size.days * DAY_MS)
    rows.leads.push({ ...lead(workspace, i, createdAt, random), card: size.cardBytes ? 'x'.repeat(size.cardBytes) : null })
  }
  // some were found to be the same person; merges are one level deep
  for (let i = 7; i < rows.leads.length; i += 7) rows.leads[i]!.merged_into = rows.leads[i - 3]!.id!
  visits(workspace, rows, size, from, now, random)
  const made = randomHandoffs({ workspace, owners, content, size, leads: rows.leads, now, random })
  return { ...rows, handoffs: made.handoffs, handoff_steps: made.steps }
}

function lead(workspace: string, i: number, createdAt: number, random: Random): Row {
  const id = `ld_${String(i).padStart(6, '0')}`
  const email = `p${i}@firm${i % 997}.example`
  const source = randomSource(random)
  const record = { id, email, name: `Person ${i}`, company: i % 3 === 0 ? null : `Firm ${i % 997}`, stage: 'lead', source, createdAt }
  return {
    workspace,
    id,
    seq: i + 1,
    email,
    name: record.name,
    domain: `firm${i % 997}.example`,
    stage: random.pick(['lead', 'lead', 'lead', 'nurture', 'mql']),
    quadrant: random.pick(QUADRANTS),
    merged_into: null,
    record: JSON.stringify(record),
    card: null,
    created_at: createdAt,
  }
}

function visits(workspace: string, rows: Rows, size: Size, from: number, now: number, random: Random): void {
  const named = rows.leads.filter((l) => JSON.parse(l.record as string).source !== null)
  for (let i = 0; i < size.visitors; i++) {
    const id = `visitor-${i}`
    const owner = random.unit() < 0.3 && named.length > 0 ? random.pick(named) : null
    const latest = owner === null ? now : (owner.created_at as number)
    const firstAt = Math.floor(Math.max(from - 30 * DAY_MS, latest - random.unit() ** 2 * 20 * DAY_MS))
    rows.visitors.push({ workspace, id, first_at: firstAt, last_at: latest, first_url: null })
    if (owner) rows.links.push({ workspace, visitor: id, at: 0, lead: owner.id!, received_at: latest, claimed: 1 })
  }
  // what servers report about a lead is kept under a visitor that never visited
  for (const l of rows.leads.slice(0, 20)) {
    rows.visitors.push({ workspace, id: `lead:${l.id}`, first_at: l.created_at!, last_at: l.created_at!, first_url: null })
    rows.links.push({ workspace, visitor: `lead:${l.id}`, at: 0, lead: l.id!, received_at: l.created_at!, claimed: 0 })
  }
}

const campaigns = (workspace: string): Row[] =>
  [
    { id: 'spring', utm: { source: 'newsletter', campaign: 'spring' }, expected: 40, cost: 1200.5 },
    { id: 'fair', utm: { campaign: 'fair' }, expected: null, cost: 9000 },
    { id: 'search', utm: { source: 'google' }, expected: 100, cost: null },
    { id: 'nobody', utm: { campaign: 'never-clicked' }, expected: 10, cost: 5 },
  ].map(({ id, utm, expected, cost }) => ({
    workspace,
    id,
    name: id,
    segment: null,
    brief: '',
    utm: JSON.stringify(utm),
    expected_leads: expected,
    cost,
  }))
