import type { AlertKind, Delivery } from '#shared/schema/delivery'
import type { Language } from '#shared/schema/language'
import type { Phrase } from '../language/phrase'
import { phraseOfStored, storedPhrase } from '../language/stored-phrase'

/** What is told, the same for every way; each sender writes it in its own form. */
export type Message = {
  /** type of the webhook, such as `handoff.opened` */
  type: string
  at: number
  /** absent in messages from before there was a choice: English */
  language?: Language
  title: string
  lines: string[]
  /** what only mails have room for, after the lines */
  details?: string[]
  /** address of the phone page, in the mail to one person only */
  link?: string
  data: Record<string, unknown>
}

export type DeliveryRow = {
  id: string
  handoff: string | null
  lead: string | null
  kind: AlertKind
  channel: Delivery['channel']
  channelId: string | null
  member: string | null
  target: string
  state: 'pending' | 'sent' | 'dead' | 'cancelled'
  /** no longer wanted once a person has seen the hand-off */
  untilSeen: boolean
  attempts: number
  nextAt: number | null
  payload: Message
  /** why the last attempt failed; null while one is made, too */
  lastError: Phrase | null
  createdAt: number
  doneAt: number | null
}
type Raw = Omit<DeliveryRow, 'untilSeen' | 'payload' | 'lastError'> & { untilSeen: number; payload: string; lastError: string | null }

const COLUMNS = `id, handoff, lead, kind, channel, channel_id AS channelId, member, target, state, until_seen AS untilSeen, attempts,
  next_at AS nextAt, payload, last_error AS lastError, created_at AS createdAt, done_at AS doneAt`
const toRow = ({ lastError, ...raw }: Raw): DeliveryRow => ({
  ...raw,
  untilSeen: raw.untilSeen === 1,
  payload: JSON.parse(raw.payload),
  lastError: lastError === null || lastError === UNDER_WAY ? null : phraseOfStored(lastError),
})

/** Adds rows; one whose id is there already stays as it is (alerts that collapse into one a day have such ids). */
export function insertDeliveries(db: D1Database, workspace: string, rows: readonly DeliveryRow[]): D1PreparedStatement {
  const values = rows.map((r) => [
    r.id,
    r.handoff,
    r.lead,
    r.kind,
    r.channel,
    r.channelId,
    r.member,
    r.target,
    r.state,
    r.untilSeen ? 1 : 0,
    r.nextAt,
    JSON.stringify(r.payload),
    r.createdAt,
    r.doneAt,
  ])
  return db
    .prepare(
      `INSERT INTO deliveries (workspace, id, handoff, lead, kind, channel, channel_id, member, target, state, until_seen, next_at, payload,
         created_at, done_at)
       SELECT ?1, value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, value->>9, value->>10,
         value->>11, value->>12, value->>13 FROM json_each(?2) WHERE true ON CONFLICT DO NOTHING`,
    )
    .bind(workspace, JSON.stringify(values))
}

/** Waiting rows that are due, the longest due first, leaving out channels that have enough under way. */
export async function dueDeliveries(
  db: D1Database,
  workspace: string,
  now: number,
  limit: number,
  busy: readonly string[],
): Promise<DeliveryRow[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM deliveries WHERE workspace = ?1 AND state = 'pending' AND next_at <= ?2
       AND (channel_id IS NULL OR channel_id NOT IN (SELECT value FROM json_each(?4))) ORDER BY next_at LIMIT ?3`,
    )
    .bind(workspace, now, limit, JSON.stringify(busy))
    .all<Raw>()
  return results.map(toRow)
}

export async function nextDelivery(db: D1Database, workspace: string): Promise<number | null> {
  const row = await db
    .prepare(
      "SELECT next_at AS at FROM deliveries WHERE workspace = ?1 AND state = 'pending' AND next_at IS NOT NULL ORDER BY next_at LIMIT 1",
    )
    .bind(workspace)
    .first<{ at: number }>()
  return row?.at ?? null
}

export async function getDelivery(db: D1Database, workspace: string, id: string): Promise<DeliveryRow | null> {
  const row = await db.prepare(`SELECT ${COLUMNS} FROM deliveries WHERE workspace = ?1 AND id = ?2`).bind(workspace, id).first<Raw>()
  return row && toRow(row)
}

/** What a row says while an attempt is made; so a courier that starts anew finds what its predecessor left in the air. */
const UNDER_WAY = 'Being sent.'

/** Makes due again what a sender that died had under way. */
export function releaseDeliveries(db: D1Database, workspace: string, now: number): D1PreparedStatement {
  return db
    .prepare("UPDATE deliveries SET next_at = ?2, last_error = NULL WHERE workspace = ?1 AND state = 'pending' AND last_error = ?3")
    .bind(workspace, now, UNDER_WAY)
}

/** Says before an attempt that it is made: if the sender dies, the row is due again at `nextAt`. */
export function claimDeliveries(db: D1Database, workspace: string, ids: readonly string[], nextAt: number): D1PreparedStatement {
  return db
    .prepare(
      'UPDATE deliveries SET attempts = attempts + 1, next_at = ?3, last_error = ?4 WHERE workspace = ?1 AND id IN (SELECT value FROM json_each(?2))',
    )
    .bind(workspace, JSON.stringify(ids), nextAt, UNDER_WAY)
}

export type DeliveryChange = Pick<DeliveryRow, 'id' | 'state' | 'nextAt' | 'lastError' | 'doneAt'>

/** Writes how an attempt ended. The phone link is taken out of what needs no further attempt. */
export function changeDelivery(db: D1Database, workspace: string, c: DeliveryChange): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE deliveries SET state = ?3, next_at = ?4, last_error = ?5, done_at = ?6,
         payload = CASE WHEN ?3 IN ('sent', 'cancelled') THEN json_remove(payload, '$.link') ELSE payload END
       WHERE workspace = ?1 AND id = ?2`,
    )
    .bind(workspace, c.id, c.state, c.nextAt, c.lastError && storedPhrase(c.lastError), c.doneAt)
}

/** Sends once more from the beginning. */
export function restartDelivery(db: D1Database, workspace: string, id: string, nextAt: number): D1PreparedStatement {
  return db
    .prepare(
      "UPDATE deliveries SET state = 'pending', attempts = 0, next_at = ?3, last_error = NULL, done_at = NULL WHERE workspace = ?1 AND id = ?2",
    )
    .bind(workspace, id, nextAt)
}

/** Cancels what still waits of a hand-off: everything that tells of its being there, or (`all`) its reminders too. Decisions are always told. */
export function cancelAlerts(db: D1Database, workspace: string, handoff: string, now: number, all: boolean): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE deliveries SET state = 'cancelled', next_at = NULL, done_at = ?3, payload = json_remove(payload, '$.link')
       WHERE workspace = ?1 AND handoff = ?2 AND state = 'pending' AND (until_seen = 1 OR (?4 = 1 AND kind IN ('reminder', 'escalated')))`,
    )
    .bind(workspace, handoff, now, all ? 1 : 0)
}

/** An undo takes back what its action was going to tell: rows held back for `heldMs` that nobody has tried yet. */
export function withdrawAlerts(db: D1Database, workspace: string, handoff: string, heldMs: number): D1PreparedStatement {
  return db
    .prepare(
      "DELETE FROM deliveries WHERE workspace = ?1 AND handoff = ?2 AND state = 'pending' AND attempts = 0 AND next_at = created_at + ?3",
    )
    .bind(workspace, handoff, heldMs)
}

/** A channel that is gone or switched off: what waits for it ends here, where it can be seen and replayed. */
export function endChannel(
  db: D1Database,
  workspace: string,
  channelId: string,
  state: 'dead' | 'cancelled',
  error: Phrase,
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      "UPDATE deliveries SET state = ?3, next_at = NULL, last_error = ?4, done_at = ?5 WHERE workspace = ?1 AND channel_id = ?2 AND state = 'pending'",
    )
    .bind(workspace, channelId, state, storedPhrase(error), now)
}

/** A channel has another address (`target`; null: the addresses are the members' own). What had failed there begins again, at once. */
export function retargetChannel(
  db: D1Database,
  workspace: string,
  channelId: string,
  target: string | null,
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE deliveries SET target = coalesce(?3, target),
         attempts = CASE WHEN last_error <> ?5 THEN 0 ELSE attempts END,
         next_at = CASE WHEN last_error <> ?5 THEN ?4 ELSE next_at END
       WHERE workspace = ?1 AND channel_id = ?2 AND state = 'pending'`,
    )
    .bind(workspace, channelId, target, now, UNDER_WAY)
}

/** A member has another mail address: the same for what waits to be mailed to them. */
export function retargetMember(db: D1Database, workspace: string, member: string, target: string, now: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE deliveries SET target = ?3,
         attempts = CASE WHEN last_error <> ?5 THEN 0 ELSE attempts END,
         next_at = CASE WHEN last_error <> ?5 THEN ?4 ELSE next_at END
       WHERE workspace = ?1 AND member = ?2 AND channel = 'email' AND state = 'pending'`,
    )
    .bind(workspace, member, target, now, UNDER_WAY)
}

/** Whether an alert waits for a member to open a browser; one probe of an index that holds only such rows. */
export async function waitsForMember(db: D1Database, workspace: string, member: string): Promise<boolean> {
  const row = await db
    .prepare(
      "SELECT 1 AS found FROM deliveries WHERE workspace = ?1 AND member = ?2 AND channel = 'extension' AND state = 'pending' LIMIT 1",
    )
    .bind(workspace, member)
    .first()
  return row !== null
}

/** Alerts that wait for a member to open a browser, shown there now. */
export function shownToMember(db: D1Database, workspace: string, member: string, now: number): D1PreparedStatement {
  return db
    .prepare(
      "UPDATE deliveries SET state = 'sent', done_at = ?3 WHERE workspace = ?1 AND member = ?2 AND channel = 'extension' AND state = 'pending'",
    )
    .bind(workspace, member, now)
}

export type DeliveryFilter = { handoff: string | null; state: Delivery['state'] | null; limit: number; cursor: [number, string] | null }

/** Newest first. */
export async function listDeliveries(db: D1Database, workspace: string, f: DeliveryFilter): Promise<DeliveryRow[]> {
  const where = ['workspace = ?1']
  const bound: (string | number)[] = [workspace]
  const bind = (value: string | number) => `?${bound.push(value)}`
  if (f.handoff) where.push(`handoff = ${bind(f.handoff)}`)
  if (f.state === 'failed') where.push(`state = 'pending' AND last_error <> ${bind(UNDER_WAY)}`)
  else if (f.state) where.push(`state = ${bind(f.state)}`)
  if (f.cursor) where.push(`(created_at, id) < (${bind(f.cursor[0])}, ${bind(f.cursor[1])})`)
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM deliveries WHERE ${where.join(' AND ')} ORDER BY created_at DESC, id DESC LIMIT ${bind(f.limit)}`)
    .bind(...bound)
    .all<Raw>()
  return results.map(toRow)
}
