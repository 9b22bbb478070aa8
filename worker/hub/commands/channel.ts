import { ApiError, notFound } from '../../errors'
import { newId } from '../../ids'
import { phrase } from '../../language/phrase'
import { sealChannel } from '../../secrets/channel-secrets'
import { NO_MASTER_SECRET } from '../../secrets/master-secret'
import { type ChannelConfig, type ChannelRow, type ChannelSecrets, deleteChannel, saveChannel } from '../../store/channels'
import { endChannel } from '../../store/deliveries'
import type { Actor } from '../actor'
import { weeklyVerdictTimer } from '../alerts/weekly-verdict'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'

const MOST_CHANNELS = 50

/** Adds a channel; its secrets are stored encrypted or not at all. */
export async function channelCreate(
  hub: Hub,
  { actor, config, secrets }: { actor: Actor; config: ChannelConfig; secrets: ChannelSecrets },
): Promise<ChannelRow> {
  if (hub.channels.length >= MOST_CHANNELS) throw new ApiError('conflict', phrase`A workspace has at most ${MOST_CHANNELS} channels.`)
  const now = hub.now()
  const { kind, name } = config
  const channel = await sealed(hub, { id: newId('ch', now), enabled: true, disabledReason: null, config, createdAt: now }, secrets)
  const statements = [saveChannel(hub.db, hub.id, channel), auditLine(hub, actor, 'channel.create', channel.id, { kind, name })]
  if (kind === 'email') statements.push(weeklyVerdictTimer(hub))
  await hub.commit(statements)
  hub.channels = [...hub.channels, channel]
  return channel
}

export async function channelDelete(hub: Hub, { actor, id }: { actor: Actor; id: string }): Promise<null> {
  const { config } = channelOf(hub, id)
  await hub.commit([
    deleteChannel(hub.db, hub.id, id),
    endChannel(hub.db, hub.id, id, 'cancelled', phrase`The channel was removed.`, hub.now()),
    auditLine(hub, actor, 'channel.delete', id, { kind: config.kind, name: config.name }),
  ])
  hub.channels = hub.channels.filter((c) => c.id !== id)
  return null
}

/** Throws not-found. */
export function channelOf(hub: Hub, id: string): ChannelRow {
  const channel = hub.channels.find((c) => c.id === id)
  if (!channel) throw notFound('channel')
  return channel
}

/** The channel with its secrets encrypted; one without any needs no key. Throws conflict where this worker has none. */
export async function sealed(hub: Hub, channel: Omit<ChannelRow, 'sealed' | 'plain'>, secrets: ChannelSecrets): Promise<ChannelRow> {
  if (Object.values(secrets).every((secret) => secret === undefined)) return { ...channel, sealed: null, plain: null }
  const row = await sealChannel(hub.env, hub.id, channel, secrets)
  if (!row) throw new ApiError('conflict', NO_MASTER_SECRET)
  return row
}
