import type { Card } from '#shared/schema/lead'
import type { MemberRef } from '#shared/schema/member'
import { t } from '../../ui/t'
import type { Decision, Outcome } from '../protocol'
import { beforeOf, CAN_BE_UNDONE, decided, UNDO_MS } from '../replica/decision-effect'
import { lineNow } from '../replica/line-now'
import { type Changed, rebuilt } from '../replica/replica'
import type { OutboxRow, ReplicaDb, UndoRow } from '../replica/replica-db'
import { isNoRoom } from '../sync/no-room'

export type DecideAsk = { leadId: string; handoffId: string; decision: Decision }

/**
 * Applies a decision to the replica and puts it into the outbox, in one transaction: either both are on disk or neither.
 * An undo of a decision that was never sent drops it instead. Answers the card as it looks now.
 * @param now by the worker's clock, ms: until when it can be undone is shown and counted by that
 */
export async function decide(
  db: ReplicaDb,
  me: MemberRef,
  ask: DecideAsk,
  now: number,
  onChanged: (changed: Changed) => void,
): Promise<Outcome<Card>> {
  // strict: a person's answer must survive the power going off a second later
  const tx = db.transaction(['cards', 'deltas', 'outbox', 'undos'], 'readwrite', { durability: 'strict' })
  const row = await tx.objectStore('cards').get(ask.leadId)
  if (!row) return refused('not-found', t('err_unknown_lead'))
  if (row.card.handoff?.id !== ask.handoffId) return refused('wrong-state', t('err_wrong_state'))
  if (ask.decision.action === 'seen' && row.card.handoff.state !== 'open') return { ok: true, value: row.card }

  const outbox = tx.objectStore('outbox')
  const entry = { id: crypto.randomUUID(), ...ask, at: now, attempts: 0, nextAt: 0, before: beforeOf(row.card) }
  if (ask.decision.action === 'undo') {
    const waiting = await outbox.index('handoffId').getAll(ask.handoffId)
    const kept = await tx.objectStore('undos').get(ask.handoffId)
    const undo = whatToUndo(waiting, kept, row.card, now)
    if (!undo) return refused('too-late', t('err_undo_late'))
    if (undo.neverSent !== undefined) void outbox.delete(undo.neverSent)
    else void outbox.add({ ...entry, before: undo.before, undoes: undo.decisionId })
  } else {
    if (!decided(row.card, ask.decision, me, now)) return refused('wrong-state', t('err_wrong_state'))
    void outbox.add(entry)
  }
  const next = rebuilt(row, await outbox.index('leadId').getAll(ask.leadId), me)
  const changed: Changed = { lines: [lineNow(next.card)], removed: [] }
  void tx.objectStore('cards').put(next)
  void tx.objectStore('deltas').add(changed)
  try {
    await tx.done
  } catch (error) {
    if (isNoRoom(error)) return refused('no-room', t('err_no_room'))
    throw error
  }
  onChanged(changed)
  return { ok: true, value: next.card }
}

type Undo = { before: OutboxRow['before']; decisionId?: string; neverSent?: number }

function whatToUndo(waiting: OutboxRow[], kept: UndoRow | undefined, card: Card, now: number): Undo | null {
  const undone = new Set(waiting.map((row) => row.undoes))
  const last = waiting.findLast((row) => CAN_BE_UNDONE.has(row.decision.action) && !undone.has(row.id))
  if (last) {
    if (now - last.at > UNDO_MS) return null
    return { before: last.before, decisionId: last.id, neverSent: last.attempts === 0 ? last.n : undefined }
  }
  if (kept && kept.until >= now && !undone.has(kept.decisionId)) return { before: kept.before, decisionId: kept.decisionId }
  // decided on another device: the worker knows what was before, this one does not
  const until = card.handoff?.undoUntil ?? null
  return until !== null && until >= now && waiting.length === 0 ? { before: beforeOf(card) } : null
}

const refused = (code: string, message: string): Outcome<never> => ({ ok: false, code, message })
