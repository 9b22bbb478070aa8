import type { DatabaseSync } from 'node:sqlite'
import type { HandoffState } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { lineOfCard } from '#shared/scoring/line-of-card'

/** Most are over; of those under way most wait. None has a timer, so that nothing happens to them while somebody measures. */
const STATES: readonly HandoffState[] = [
  ...Array<HandoffState>(5).fill('rejected'),
  ...(['lost', 'lost', 'lost', 'won', 'returned', 'open', 'open', 'seen', 'accepted', 'accepted', 'qualified', 'opportunity'] as const),
]
const MINUTE_MS = 60_000

/** Gives every tenth of the many leads a hand-off, made after the one that is there, on its card and in its line too. */
export function addManyHandoffs(db: DatabaseSync, workspace: string, count: number): void {
  const model = db.prepare('SELECT record, evidence, lead FROM handoffs LIMIT 1').get() as {
    record: string
    evidence: string
    lead: string
  }
  const { card } = db.prepare('SELECT card FROM leads WHERE id = ?').get(model.lead) as { card: string }
  const summary = (JSON.parse(card) as Card).handoff!
  const record = JSON.parse(model.record) as object
  const leads = db.prepare("SELECT id, card FROM leads WHERE id LIKE '%0bulk' AND workspace = ? ORDER BY id LIMIT ?").all(workspace, count)
  const insert = db.prepare(
    `INSERT INTO handoffs (workspace, id, lead, state, trigger, owner, claimed, opened_at, decided_at, closed_at, record, evidence)
     VALUES (?1, ?2, ?3, ?4, 'manual', ?5, 0, ?6, ?7, ?8, ?9, ?10)`,
  )
  const update = db.prepare('UPDATE leads SET card = ?2, line = ?3 WHERE workspace = ?4 AND id = ?1')
  const now = Date.now()
  db.exec('BEGIN')
  for (const [n, row] of (leads as { id: string; card: string }[]).entries()) {
    const state = STATES[n % STATES.length]!
    const openedAt = now - (n + 20) * 7 * MINUTE_MS
    const isDecided = state !== 'open' && state !== 'seen' && state !== 'returned'
    const isClosed = ['rejected', 'returned', 'won', 'lost'].includes(state)
    const own = {
      ...{
        id: `ho_${String(n).padStart(8, '0')}bulk`,
        leadId: row.id,
        state,
        openedAt,
        decidedAt: isDecided ? openedAt + MINUTE_MS : null,
      },
      ...{ reason: state === 'rejected' || state === 'lost' ? 'not-now' : null, clocks: NO_CLOCKS },
    }
    const closedAt = isClosed ? openedAt + 2 * MINUTE_MS : null
    const texts = [JSON.stringify({ ...record, ...own, closedAt }), model.evidence] as const
    insert.run(workspace, own.id, row.id, state, summary.owner?.id ?? null, openedAt, own.decidedAt, closedAt, ...texts)
    const changed: Card = { ...(JSON.parse(row.card) as Card), handoff: { ...summary, ...own } }
    update.run(row.id, JSON.stringify(changed), JSON.stringify(lineOfCard(changed)), workspace)
  }
  db.exec('COMMIT')
}

const NO_CLOCKS = { seenDueAt: null, decidedDueAt: null, firstTouchDueAt: null }
