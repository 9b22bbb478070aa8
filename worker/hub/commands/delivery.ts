import { ApiError, notFound } from '../../errors'
import type { Outcome } from '../../jobs/senders/sender'
import { type Phrase, phrase, phraseIn, phraseOf } from '../../language/phrase'
import { type Words, wordsOf } from '../../language/words'
import type { ChannelRow } from '../../store/channels'
import { saveChannel } from '../../store/channels'
import {
  changeDelivery,
  claimDeliveries,
  type DeliveryRow,
  dueDeliveries,
  endChannel,
  getDelivery,
  nextDelivery,
  releaseDeliveries,
  restartDelivery,
} from '../../store/deliveries'
import type { Actor } from '../actor'
import { admins, alertRows } from '../alerts/alerts'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'
import { SWITCHED_OFF } from './channel-change'

/** An attempt whose sender died is made again after this. */
const CLAIM_MS = 60_000
const MINUTE_MS = 60_000
/** Minutes between attempts; after the last one an alert is dead, 24 hours and more after it was due. */
const WAITS = [0.25, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720]
const JITTER = 0.2

type Claimed = { row: DeliveryRow; channel: ChannelRow }

/** Hands out alerts that are due, each said to be attempted before it is. Seen and undone ones are not among them. */
export async function deliveryClaim(
  hub: Hub,
  { limit, perChannel, busy, isNew }: { limit: number; perChannel: number; busy: readonly string[]; isNew: boolean },
): Promise<{ claimed: Claimed[]; waitMs: number | null }> {
  const now = hub.now()
  // A courier that just began has nothing under way: what is said to be was its predecessor's.
  if (isNew) await hub.commit([releaseDeliveries(hub.db, hub.id, now)])
  const channels = new Map(hub.channels.map((c) => [c.id, c]))
  const rows = limit > 0 ? await dueDeliveries(hub.db, hub.id, now, limit * 4, busy) : []
  const lost = rows.filter((row) => !channels.get(row.channelId ?? '')?.enabled)
  const claimed: Claimed[] = []
  const taken = new Map<string, number>()
  for (const row of rows) {
    const channel = channels.get(row.channelId ?? '')
    if (!channel?.enabled || claimed.length >= limit) continue
    const n = taken.get(channel.id) ?? 0
    if (n >= perChannel) continue
    taken.set(channel.id, n + 1)
    claimed.push({ row, channel })
  }
  const statements = lost.map((row) =>
    changeDelivery(hub.db, hub.id, { id: row.id, state: 'dead', nextAt: null, lastError: SWITCHED_OFF, doneAt: now }),
  )
  const ids = claimed.map((c) => c.row.id)
  if (ids.length > 0) statements.push(claimDeliveries(hub.db, hub.id, ids, now + CLAIM_MS))
  if (statements.length > 0) await hub.commit(statements)
  const next = await nextDelivery(hub.db, hub.id)
  return { claimed, waitMs: next === null ? null : Math.max(0, next - now) }
}

/** Writes how an attempt ended: sent, to be tried again, dead, or the channel switched off. */
export async function deliveryReport(hub: Hub, { id, outcome }: { id: string; outcome: Outcome }): Promise<null> {
  const row = await getDelivery(hub.db, hub.id, id)
  // Cancelled while it was in the air: if it arrived, the record says so.
  const isInTheAir = row?.state === 'pending' || (row?.state === 'cancelled' && outcome.ok)
  if (!row || !isInTheAir) return null
  const now = hub.now()
  if (outcome.ok) {
    await hub.commit([changeDelivery(hub.db, hub.id, { id, state: 'sent', nextAt: null, lastError: null, doneAt: now })])
    return null
  }
  const wait = WAITS[row.attempts - 1]
  const dead = outcome.gone || outcome.refused || wait === undefined
  if (!dead) {
    const jittered = wait * MINUTE_MS * (1 - JITTER + 2 * JITTER * Math.random())
    const nextAt = Math.round(now + Math.max(jittered, outcome.retryAfterMs ?? 0))
    hub.wakeBeforeCommit(nextAt)
    await hub.commit([changeDelivery(hub.db, hub.id, { id, state: 'pending', nextAt, lastError: outcome.error, doneAt: null })])
    return null
  }
  const statements = [changeDelivery(hub.db, hub.id, { id, state: 'dead', nextAt: null, lastError: outcome.error, doneAt: now })]
  const channel = hub.channels.find((c) => c.id === row.channelId)
  if (channel?.enabled && outcome.gone) statements.push(...(await switchOff(hub, channel, outcome.error)))
  await hub.commit(statements)
  return null
}

/** 410: the other side wants nothing more. Admins are told on every other way, and what waited can be replayed. */
async function switchOff(hub: Hub, channel: ChannelRow, error: Phrase): Promise<D1PreparedStatement[]> {
  const now = hub.now()
  const line = (words: Words) => words.say('channel_off_line', { answer: phraseIn(words.language, error) })
  const reason = phraseOf((language) => line(wordsOf(language, hub.workspace.timeZone)))
  const off: ChannelRow = { ...channel, enabled: false, disabledReason: reason }
  hub.channels = hub.channels.map((c) => (c.id === off.id ? off : c))
  const told = await alertRows(hub, {
    kind: 'notice',
    type: 'workspace.notice',
    handoff: null,
    lead: null,
    to: admins(hub),
    chat: true,
    says: (words) => ({
      title: words.say('channel_off_title', { name: channel.config.name }),
      lines: [line(words), words.say('channel_off_kept')],
    }),
    data: { channelId: channel.id, reason: phraseIn('en', reason) },
  })
  const log = auditLine(hub, { member: null }, 'channel.disable', channel.id, { name: channel.config.name, reason })
  return [saveChannel(hub.db, hub.id, off), endChannel(hub.db, hub.id, off.id, 'dead', SWITCHED_OFF, now), log, ...told]
}

/** Sends an alert again, under its id. */
export async function deliveryReplay(hub: Hub, { actor, id }: { actor: Actor; id: string }): Promise<null> {
  const row = await getDelivery(hub.db, hub.id, id)
  if (!row) throw notFound('delivery')
  if (row.channel === 'extension')
    throw new ApiError('wrong-state', phrase`The extension shows what is there now; only mails, chat and webhooks are sent again.`)
  if (row.state === 'pending') throw new ApiError('wrong-state', phrase`This alert is still on its way.`)
  if (!hub.channels.find((c) => c.id === row.channelId)?.enabled)
    throw new ApiError('wrong-state', phrase`Its channel is switched off or gone. Switch it on first.`)
  const now = hub.now()
  hub.wakeBeforeCommit(now)
  await hub.commit([restartDelivery(hub.db, hub.id, id, now), auditLine(hub, actor, 'delivery.replay', id)])
  return null
}
