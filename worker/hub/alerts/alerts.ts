import type { WebhookType } from '#shared/schema/channel'
import type { AlertKind } from '#shared/schema/delivery'
import type { Member } from '#shared/schema/member'
import { newId, newSecret, sha256Hex } from '../../ids'
import { memberWords } from '../../language/reader-words'
import type { Words } from '../../language/words'
import type { ChannelRow } from '../../store/channels'
import { type DeliveryRow, insertDeliveries, type Message } from '../../store/deliveries'
import { insertPhoneLink } from '../../store/phone-links'
import type { Hub } from '../hub'

export type Alert = {
  kind: AlertKind
  type: WebhookType
  handoff: string | null
  lead: string | null
  /** who is meant: in the extension and by mail */
  to: readonly Member[]
  /** rooms and webhooks hear of it too; without, only webhooks do */
  chat: boolean
  /** what is told, in the words of each reader */
  says: (words: Words) => AlertText
  data: Record<string, unknown>
  /** nobody needs it once the hand-off was seen */
  untilSeen?: boolean
  /** hand-offs one can decide about: the mail carries a link to the phone page */
  phone?: boolean
  /** by mail and no other way */
  mailOnly?: boolean
  /** held back so long, so that an undo can take it back */
  delayMs?: number
  /** alerts with the same key are one: the first is sent, the others are dropped */
  once?: string
}

/** `details`: what only mails have room for, after the lines */
export type AlertText = { title: string; lines: string[]; details?: string[] }

const LINK_MS = 7 * 86_400_000

/**
 * The outbox rows of an alert, one a way, to be written in the commit of what it tells of. Nothing while a history is
 * replayed. The courier sends them; the extension's are shown by its live socket.
 */
export async function alertRows(hub: Hub, alert: Alert): Promise<D1PreparedStatement[]> {
  if (hub.isReplaying) return []
  const now = hub.now()
  const dueAt = now + (alert.delayMs ?? 0)
  const { kind, handoff, lead } = alert
  const texts = new Map<string, Message>()
  /** Reps of one language and time zone read the same. Null: a room or another system, in the workspace's. */
  const messageTo = (member: Member | null): Message => {
    const words = memberWords(hub.workspace, member)
    const key = `${words.language} ${member?.hours?.timeZone ?? ''}`
    const known = texts.get(key)
    if (known) return known
    const { title, lines, details } = alert.says(words)
    const message: Message = { type: alert.type, at: now, language: words.language, title, lines, data: alert.data }
    texts.set(key, details ? { ...message, details } : message)
    return texts.get(key)!
  }
  const rows: DeliveryRow[] = []
  const links: D1PreparedStatement[] = []
  const row = (channel: DeliveryRow['channel'], channelId: string | null, to: Member | null, target: string) => {
    const member = to?.id ?? null
    const id = alert.once === undefined ? newId('dl', now) : `dl_${alert.once}_${channelId ?? channel}_${member ?? 'all'}`
    const { details, ...message } = messageTo(to)
    const payload = channel === 'email' && details ? { ...message, details } : message
    const common = { id, handoff, lead, kind, channel, channelId, member, target, payload, untilSeen: alert.untilSeen ?? false }
    rows.push({ ...common, state: 'pending', attempts: 0, nextAt: dueAt, lastError: null, createdAt: now, doneAt: null })
    return rows.at(-1)!
  }
  for (const member of alert.mailOnly ? [] : alert.to) {
    const shown = row('extension', null, member, member.name)
    Object.assign(shown, hub.sockets.isOpenFor(member.id) ? { state: 'sent', doneAt: now, nextAt: null } : { nextAt: null })
  }
  for (const channel of hub.channels) {
    if (!channel.enabled) continue
    const { config } = channel
    if (config.kind === 'email') {
      for (const member of alert.to) {
        const mail = row('email', channel.id, member, member.email)
        if (alert.phone && handoff !== null && member.role === 'sales')
          links.push(await withLink(hub, channel, mail, { workspace: hub.id, handoff, member: member.id, expiresAt: now + LINK_MS }))
      }
    } else if (alert.mailOnly) {
    } else if (config.kind === 'chat') {
      if (alert.chat) row('chat', channel.id, null, config.host)
    } else if (!config.types || config.types.includes(alert.type)) {
      row('webhook', channel.id, null, config.host)
    }
  }
  if (rows.length === 0) return []
  if (rows.some((r) => r.nextAt !== null)) hub.wakeBeforeCommit(dueAt)
  return [insertDeliveries(hub.db, hub.id, rows), ...links]
}

async function withLink(
  hub: Hub,
  channel: ChannelRow,
  mail: DeliveryRow,
  link: Parameters<typeof insertPhoneLink>[2],
): Promise<D1PreparedStatement> {
  const token = newSecret('ph')
  mail.payload = { ...mail.payload, link: `${channel.config.origin}/h/${token}` }
  return insertPhoneLink(hub.db, await sha256Hex(token), link)
}

const active = (hub: Hub) => [...hub.members.values()].filter((m) => m.active)

/** Who steps in when a clock runs out: sales' managers, or else the admins. */
export function managers(hub: Hub): Member[] {
  const found = active(hub).filter((m) => m.role === 'sales' && m.manager)
  return found.length > 0 ? found : admins(hub)
}

export const admins = (hub: Hub): Member[] => active(hub).filter((m) => m.role === 'admin')

/** Who reads what comes back to marketing: its managers, or else everybody in it. */
export function marketers(hub: Hub): Member[] {
  const all = active(hub).filter((m) => m.role === 'marketing')
  const leading = all.filter((m) => m.manager)
  return leading.length > 0 ? leading : all
}
