import type { Card } from '#shared/schema/lead'
import type { QueueItem, QueueName } from '#shared/schema/queue'
import { ageCard } from '#shared/scoring/age-card'

export type QueueFilter = {
  reason: string | null
  untilFrom: number | null
  untilTo: number | null
  limit: number
  cursor: [number, string] | null
}
export type QueueRow = { item: QueueItem; key: number; id: string }

/** A page of a queue: leads hottest first; what waits for marketing's finding oldest first. */
export async function listQueue(db: D1Database, workspace: string, queue: QueueName, f: QueueFilter): Promise<QueueRow[]> {
  return queue === 'returned' || queue === 'review' ? ofHandoffs(db, workspace, queue, f) : ofLeads(db, workspace, queue, f)
}

async function ofLeads(
  db: D1Database,
  workspace: string,
  queue: Exclude<QueueName, 'returned' | 'review'>,
  f: QueueFilter,
): Promise<QueueRow[]> {
  const bound: (string | number)[] = [workspace]
  const bind = (value: string | number) => `?${bound.push(value)}`
  const where = ['workspace = ?1', 'merged_into IS NULL', 'card IS NOT NULL']
  where.push(queue === 'nurture' ? 'in_nurture = 1' : `stage = 'lead' AND quadrant = ${bind(queue)}`)
  if (f.reason !== null) where.push(isReason("card->>'$.handoff.reason'", bind(f.reason)))
  const until = "coalesce(record->>'$.nurtureUntil', record->>'$.backAt')"
  if (f.untilFrom !== null) where.push(`${until} >= ${bind(f.untilFrom)}`)
  if (f.untilTo !== null) where.push(`${until} < ${bind(f.untilTo)}`)
  if (f.cursor) where.push(`(score < ${bind(f.cursor[0])} OR (score = ${bind(f.cursor[0])} AND id > ${bind(f.cursor[1])}))`)
  const { results } = await db
    .prepare(
      `SELECT card, score AS key, id, ${until} AS until FROM leads WHERE ${where.join(' AND ')} ORDER BY score DESC, id LIMIT ${bind(f.limit)}`,
    )
    .bind(...bound)
    .all<{ card: string; key: number; id: string; until: number | null }>()
  return results.map(({ card, key, id, until }) => ({ item: itemOf(current(card), null, until), key, id }))
}

async function ofHandoffs(db: D1Database, workspace: string, queue: 'returned' | 'review', f: QueueFilter): Promise<QueueRow[]> {
  const bound: (string | number)[] = [workspace]
  const bind = (value: string | number) => `?${bound.push(value)}`
  // Nothing closed what waits in review: it sorts by when it asked.
  const key = queue === 'review' ? 'h.opened_at' : 'h.closed_at'
  const where = ['h.workspace = ?1', 'h.waits_for_marketing = 1', queue === 'review' ? "h.state = 'review'" : "h.state <> 'review'"]
  if (f.reason !== null) where.push(isReason("h.record->>'$.reason'", bind(f.reason)))
  if (f.cursor) where.push(`(${key}, h.id) > (${bind(f.cursor[0])}, ${bind(f.cursor[1])})`)
  const { results } = await db
    .prepare(
      `SELECT l.card, h.record, ${key} AS key, h.id FROM handoffs h JOIN leads l ON l.workspace = h.workspace AND l.id = h.lead
       WHERE ${where.join(' AND ')} AND l.card IS NOT NULL ORDER BY ${key}, h.id LIMIT ${bind(f.limit)}`,
    )
    .bind(...bound)
    .all<{ card: string; record: string; key: number; id: string }>()
  return results.map(({ card, record, key: at, id }) => ({ item: itemOf(current(card), JSON.parse(record), null), key: at, id }))
}

/** `not-now` finds `not-now/no-budget` too. */
const isReason = (column: string, reason: string) =>
  `(${column} = ${reason} OR substr(${column}, 1, length(${reason}) + 1) = ${reason} || '/')`

/** True for now: receipts have aged since the card was stored. */
const current = (json: string): Card => ageCard(JSON.parse(json) as Card, Date.now())

type Ended = Pick<NonNullable<Card['handoff']>, 'id' | 'state' | 'reason' | 'reasonNote' | 'decidedAt' | 'openedAt'> & {
  closedAt?: number | null
}

function itemOf(card: Card, handoff: Ended | null, until: number | null): QueueItem {
  const h: Ended | null = handoff ?? card.handoff
  return {
    leadId: card.id,
    name: card.name,
    email: card.email,
    title: card.title,
    company: card.account?.name ?? card.account?.domain ?? null,
    score: card.score,
    grade: card.grade,
    quadrant: card.quadrant,
    stage: card.stage,
    owner: card.owner,
    reentries: card.reentries,
    handoffId: h?.id ?? null,
    handoffState: h?.state ?? null,
    reason: h?.reason ?? null,
    reasonNote: h?.reasonNote ?? null,
    since: h ? (h.closedAt ?? h.decidedAt ?? h.openedAt) : null,
    until,
  }
}
