import type { ChannelInput } from '#shared/schema/channel'
import { ApiError, notFound } from '../../errors'
import { newId } from '../../ids'
import { type ChannelRow, deleteChannel, saveChannel } from '../../store/channels'
import { endChannel } from '../../store/deliveries'
import type { Actor } from '../actor'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'
import { weeklyVerdictTimer } from '../weekly-verdict'

const MOST_CHANNELS = 50

/** Adds a channel. `origin` is where this worker is reached, for links in mails; `secret` signs a webhook. */
export async function channelCreate(
  hub: Hub,
  { actor, input, origin, secret }: { actor: Actor; input: ChannelInput; origin: string; secret: string | null },
): Promise<ChannelRow> {
  if (hub.channels.length >= MOST_CHANNELS) throw new ApiError('conflict', `A workspace has at most ${MOST_CHANNELS} channels.`)
  const now = hub.now()
  const config = { ...input, origin, ...(secret === null ? {} : { secret }) }
  const channel: ChannelRow = { id: newId('ch', now), enabled: true, disabledReason: null, config, createdAt: now }
  const { kind, name } = input
  const statements = [saveChannel(hub.db, hub.id, channel), auditLine(hub, actor, 'channel.create', channel.id, { kind, name })]
  if (kind === 'email') statements.push(weeklyVerdictTimer(hub))
  await hub.commit(statements)
  hub.channels = [...hub.channels, channel]
  return channel
}

export async function channelChange(
  hub: Hub,
  { actor, id, change }: { actor: Actor; id: string; change: { name?: string; enabled?: boolean } },
): Promise<ChannelRow> {
  const before = find(hub, id)
  const enabled = change.enabled ?? before.enabled
  const config = { ...before.config, ...(change.name === undefined ? {} : { name: change.name }) }
  const after: ChannelRow = { ...before, enabled, disabledReason: enabled ? null : before.disabledReason, config }
  const statements = [saveChannel(hub.db, hub.id, after), auditLine(hub, actor, 'channel.change', id, change)]
  if (!enabled) statements.push(endChannel(hub.db, hub.id, id, 'dead', 'The channel is switched off.', hub.now()))
  else if (!before.enabled && config.kind === 'email') statements.push(weeklyVerdictTimer(hub))
  await hub.commit(statements)
  hub.channels = hub.channels.map((c) => (c.id === id ? after : c))
  return after
}

export async function channelDelete(hub: Hub, { actor, id }: { actor: Actor; id: string }): Promise<null> {
  const { config } = find(hub, id)
  await hub.commit([
    deleteChannel(hub.db, hub.id, id),
    endChannel(hub.db, hub.id, id, 'cancelled', 'The channel was removed.', hub.now()),
    auditLine(hub, actor, 'channel.delete', id, { kind: config.kind, name: config.name }),
  ])
  hub.channels = hub.channels.filter((c) => c.id !== id)
  return null
}

function find(hub: Hub, id: string): ChannelRow {
  const channel = hub.channels.find((c) => c.id === id)
  if (!channel) throw notFound('channel')
  return channel
}
