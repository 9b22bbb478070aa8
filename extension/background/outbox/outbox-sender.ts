import type { Handoff, HandoffSummary } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { MemberRef } from '#shared/schema/member'
import { CAN_BE_UNDONE, UNDO_MS } from '../replica/decision-effect'
import { lineNow } from '../replica/line-now'
import { type Replica, rebuilt, withOutbox } from '../replica/replica'
import type { OutboxRow } from '../replica/replica-db'
import { backOffMs } from '../sync/back-off'
import { type Answer, type Call, type Failure, mayRetry } from '../sync/worker-api'
import { decisionCall } from './decision-call'

const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 5 * 60_000

export type SenderParts = {
  replica: Replica
  me: () => MemberRef
  call: <T>(call: Call) => Promise<Answer<T>>
  /** the worker will not take this decision; `message` says why */
  onRefused: (about: { leadId: string; name: string | null; message: string }) => void
  onUnauthorized: () => void
  now?: () => number
}

export type OutboxSender = {
  /** sends what waits and is due; does nothing when it is already sending */
  kick(): void
  /** resolves when nothing is being sent */
  idle(): Promise<void>
}

/**
 * Sends decisions in the order they were made. A row is marked before it is sent and deleted only after the worker's answer, so
 * a background killed in between sends it again under the same key, and the worker applies it once.
 */
export function outboxSender(parts: SenderParts, signal: AbortSignal): OutboxSender {
  const now = parts.now ?? Date.now
  let running: Promise<void> | null = null
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))

  const kick = () => {
    again = true
    running ??= drain()
      .catch((error: unknown) => {
        // the database was closed under it by a wipe; anything else is for the developer, and the next kick tries again
        if (!signal.aborted) console.error('baton: the outbox stopped', error)
      })
      .finally(() => {
        running = null
        if (again && !signal.aborted) kick()
      })
  }

  async function drain(): Promise<void> {
    again = false
    clearTimeout(timer)
    /** leads whose first row cannot go now: their later rows must not overtake it */
    const held = new Set<string>()
    let soonest = Number.POSITIVE_INFINITY
    for (const { n } of await parts.replica.db.getAll('outbox')) {
      if (signal.aborted) return
      const row = await claim(n!, held)
      if (row === null) continue
      if (!isDue(row)) {
        held.add(row.leadId)
        soonest = Math.min(soonest, row.nextAt)
        continue
      }
      const answer = await parts.call<Handoff | null>(decisionCall(row))
      if (signal.aborted) return
      // taken is only what comes back as the hand-off it was about: somebody in between may say "ok" to anything
      if (answer.ok && answer.value?.id === row.handoffId) await delivered(row, answer.value)
      else if (!answer.ok && answer.status === 401) return parts.onUnauthorized()
      else if (answer.ok || mayRetry(answer)) {
        held.add(row.leadId)
        soonest = Math.min(soonest, await postponed(row, answer.ok ? null : answer.retryAfterMs))
        if (!answer.ok && answer.code === 'network') break // nothing else will get through either
      } else await refused(row, answer)
    }
    if (Number.isFinite(soonest)) timer = setTimeout(kick, Math.max(0, soonest - now()))
  }

  /** No row waits longer than the longest pause: if it seems to, the clock was ahead when it was written and has been set right since. */
  const isDue = ({ nextAt }: OutboxRow): boolean => nextAt <= now() || nextAt > now() + LAST_RETRY_MS

  /** Reads the row again and counts the attempt, in one transaction: an undo either comes before and removes it, or sees it is out. */
  async function claim(n: number, held: ReadonlySet<string>): Promise<OutboxRow | null> {
    const tx = parts.replica.db.transaction('outbox', 'readwrite', { durability: 'strict' })
    const row = await tx.store.get(n)
    if (!row || held.has(row.leadId)) return null
    if (isDue(row)) void tx.store.put({ ...row, attempts: row.attempts + 1 })
    await tx.done
    return row
  }

  async function postponed(row: OutboxRow, retryAfterMs: number | null): Promise<number> {
    const attempts = row.attempts + 1
    const askedMs = Math.min(retryAfterMs ?? 0, LAST_RETRY_MS)
    const nextAt = now() + Math.max(askedMs, backOffMs(attempts - 1, FIRST_RETRY_MS, LAST_RETRY_MS))
    await parts.replica.db.put('outbox', { ...row, attempts, nextAt })
    return nextAt
  }

  async function delivered(row: OutboxRow, handoff: Handoff): Promise<void> {
    // while more waits for this lead the hand-off in the answer will do: the card is read once, after the last
    const waiting = await parts.replica.db.countFromIndex('outbox', 'leadId', row.leadId)
    const fresh = waiting > 1 ? null : await parts.call<Card>({ method: 'GET', path: `/v1/leads/${encodeURIComponent(row.leadId)}` })
    const tx = parts.replica.db.transaction(['cards', 'deltas', 'outbox', 'undos'], 'readwrite')
    void tx.objectStore('outbox').delete(row.n!)
    if (row.decision.action === 'undo') void tx.objectStore('undos').delete(row.handoffId)
    else if (handoff.undoUntil !== null && CAN_BE_UNDONE.has(row.decision.action)) {
      const until = Math.max(row.at + UNDO_MS, handoff.undoUntil)
      void tx.objectStore('undos').put({ handoffId: row.handoffId, decisionId: row.id, before: row.before, until })
    }
    const kept = await tx.objectStore('cards').get(row.leadId)
    if (kept && !fresh?.ok) {
      // the card was not read just now; the hand-off itself is in the answer
      const server = withOutbox(kept.server ?? kept.card, [row], parts.me())
      const rows = (await tx.objectStore('outbox').index('leadId').getAll(row.leadId)).filter((other) => other.n !== row.n)
      const next = rebuilt({ ...kept, server: { ...server, handoff: summaryOf(handoff) } }, rows, parts.me())
      void tx.objectStore('cards').put(next)
      void tx.objectStore('deltas').add({ lines: [lineNow(next.card)], removed: [] })
    }
    await tx.done
    if (fresh?.ok) await parts.replica.take({ cards: [fresh.value] })
  }

  /**
   * Drops the decision, and an undo of it with it, and shows what the worker says is true. That is asked first: a background killed in between
   * sends the decision again, is refused again, and only then is nobody left without the reason.
   */
  async function refused(row: OutboxRow, failure: Failure): Promise<void> {
    const fresh = await parts.call<Card>({ method: 'GET', path: `/v1/leads/${encodeURIComponent(row.leadId)}` })
    if (signal.aborted) return
    const tx = parts.replica.db.transaction('outbox', 'readwrite', { durability: 'strict' })
    void tx.store.delete(row.n!)
    for (const other of await tx.store.index('handoffId').getAll(row.handoffId)) {
      if (other.undoes === row.id) void tx.store.delete(other.n!)
    }
    await tx.done
    if (fresh.ok) await parts.replica.take({ cards: [fresh.value] })
    else if (fresh.status === 404) await parts.replica.take({ cards: [], removed: [row.leadId] })
    else await parts.replica.rebuild(row.leadId)
    const card = await parts.replica.card(row.leadId)
    parts.onRefused({ leadId: row.leadId, name: card?.name ?? null, message: failure.message })
  }

  return {
    kick,
    async idle() {
      while (running) await running
    },
  }
}

/** The part of a hand-off a card carries. */
function summaryOf(handoff: Handoff): HandoffSummary {
  const { lead: _lead, evidence: _evidence, touches: _touches, steps: _steps, nextStep: _next, amount: _amount, ...summary } = handoff
  return summary
}
