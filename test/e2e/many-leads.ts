import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Card } from '#shared/schema/lead'
import { lineOfCard } from '#shared/scoring/line-of-card'
import { addManyHandoffs } from './many-handoffs.ts'

const QUADRANTS = ['hand-over', 'nurture', 'check-fit', 'leave', 'not-sure'] as const

/** One of many: different enough to be found, and of a real card's size. */
export function manyCard(model: Card, n: number, seq: number, change: Partial<Card> = {}): Card {
  const email = `person.${n}@firm-${n % 9000}.example`
  return {
    ...model,
    id: `ld_${String(n).padStart(8, '0')}bulk`,
    seq,
    email,
    emailHash: createHash('sha256').update(email).digest('hex'),
    name: `Person ${n.toString(36)} Number ${n}`,
    account: { domain: `firm-${n % 9000}.example`, name: `Firm ${n % 9000} GmbH`, named: n % 50 === 0, owner: null },
    namedAccount: n % 50 === 0,
    quadrant: QUADRANTS[n % 5]!,
    handoff: null,
    ...change,
  }
}

/** Puts `count` leads into a stopped worker's database, cards and lines, made after one that is there; and hand-offs after one that is. */
export function addManyLeads(stateFolder: string, workspace: string, count: number, handoffs = 0): void {
  const file = readdirSync(stateFolder, { recursive: true, encoding: 'utf8' }).find((name) => isDatabase(join(stateFolder, name)))
  if (!file) throw new Error(`There is no database with leads in ${stateFolder}.`)
  const db = new DatabaseSync(join(stateFolder, file))
  const first = db.prepare('SELECT card, record FROM leads WHERE card IS NOT NULL LIMIT 1').get() as { card: string; record: string }
  const model = JSON.parse(first.card) as Card
  const record = JSON.parse(first.record) as object
  const { seq } = db.prepare('SELECT seq FROM hubs WHERE workspace = ?').get(workspace) as { seq: number }
  const insert = db.prepare(
    `INSERT INTO leads (workspace, id, seq, email, email_hash, name, domain, stage, score, quadrant, record, card, line, search, created_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, lower(?6), ?14)`,
  )
  db.exec('PRAGMA synchronous = OFF; BEGIN')
  for (let n = 0; n < count; n++) {
    const card = manyCard(model, n, seq + 1 + n)
    const { id, email, emailHash, name, account, stage, quadrant } = card
    const texts = [{ ...record, id, email, emailHash, name }, card, lineOfCard(card)].map((value) => JSON.stringify(value))
    insert.run(
      workspace,
      id,
      card.seq,
      email,
      emailHash,
      name,
      account!.domain,
      stage,
      Math.round(card.score * 10),
      quadrant,
      ...texts,
      card.createdAt,
    )
  }
  db.prepare('UPDATE hubs SET seq = seq + ? WHERE workspace = ?').run(count, workspace)
  db.exec('COMMIT')
  if (handoffs > 0) addManyHandoffs(db, workspace, handoffs)
  db.close()
}

function isDatabase(path: string): boolean {
  if (!path.endsWith('.sqlite') || path.endsWith('metadata.sqlite')) return false
  const db = new DatabaseSync(path)
  const found = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'hubs'").get() !== undefined
  db.close()
  return found
}
