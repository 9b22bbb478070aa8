import type { ChannelChange } from '#shared/schema/channel'
import { ApiError } from '../../errors'
import { phrase, term } from '../../language/phrase'
import { openChannel } from '../../secrets/channel-secrets'
import { type ChannelConfig, type ChannelRow, type ChannelSecrets, saveChannel } from '../../store/channels'
import { endChannel, retargetChannel } from '../../store/deliveries'
import type { Actor } from '../actor'
import { weeklyVerdictTimer } from '../alerts/weekly-verdict'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'
import { channelOf, sealed } from './channel'

/** What each kind has, besides `name` and `enabled`. */
const FIELDS: Record<ChannelConfig['kind'], readonly (keyof ChannelChange)[]> = {
  email: ['from', 'host', 'port', 'security', 'user', 'password'],
  chat: ['url'],
  webhook: ['url', 'types'],
}
const KIND_WORDS = { email: 'A mail server', chat: 'A chat room', webhook: 'A webhook' } as const
const MOST_SECRETS = 3
/** Why an alert that waited for a channel ended. */
export const SWITCHED_OFF = phrase`The channel is switched off.`

/** Renames, switches or re-addresses a channel. What waits for it goes to the new address under its old id; what had failed, at once. */
export async function channelChange(
  hub: Hub,
  { actor, id, change }: { actor: Actor; id: string; change: ChannelChange },
): Promise<ChannelRow> {
  const before = channelOf(hub, id)
  const { name, enabled = before.enabled, ...address } = change
  const { kind } = before.config
  for (const field of Object.keys(address) as (keyof ChannelChange)[])
    if (address[field as keyof typeof address] !== undefined && !FIELDS[kind].includes(field))
      throw new ApiError('invalid-field', phrase`${term(KIND_WORDS[kind])} has no “${field}”.`, field)
  const moved = Object.values(address).some((value) => value !== undefined)
  const named = { ...before, config: { ...before.config, ...(name === undefined ? {} : { name }) } }
  const placed = moved ? await readdressed(hub, named, address) : named
  const after: ChannelRow = { ...placed, enabled, disabledReason: enabled ? null : before.disabledReason }
  const now = hub.now()
  const said = { name, enabled: change.enabled, changed: moved ? Object.keys(address) : undefined }
  const statements = [saveChannel(hub.db, hub.id, after), auditLine(hub, actor, 'channel.change', id, said)]
  if (!enabled) statements.push(endChannel(hub.db, hub.id, id, 'dead', SWITCHED_OFF, now))
  else if (!before.enabled && kind === 'email') statements.push(weeklyVerdictTimer(hub))
  if (enabled && moved) {
    statements.push(retargetChannel(hub.db, hub.id, id, after.config.kind === 'email' ? null : after.config.host, now))
    hub.wakeBeforeCommit(now)
  }
  await hub.commit(statements)
  hub.channels = hub.channels.map((c) => (c.id === id ? after : c))
  return after
}

/** The channel at its new address. A password stays only where it was meant for: an admin may set it and never read it. */
async function readdressed(hub: Hub, before: ChannelRow, change: ChannelChange): Promise<ChannelRow> {
  const { config } = before
  if (config.kind === 'email') {
    const { password, user, ...rest } = change
    if (config.transport === 'cloudflare' && (Object.keys(change) as string[]).some((field) => field !== 'from'))
      throw new ApiError('invalid-field', phrase`Mail through Cloudflare has no server of its own; only “from” can be changed.`, 'host')
    const next = { ...config, ...defined(rest), ...(user === undefined ? {} : { user: user ?? undefined }) }
    const isElsewhere = next.host !== config.host || next.port !== config.port || next.user !== config.user
    if (password === undefined && !isElsewhere && (next.security ?? '') === (config.security ?? '')) return { ...before, config: next }
    if (password !== undefined) return sealed(hub, { ...before, config: next }, password === null ? {} : { password })
    const known = await secretsOf(hub, before)
    if (known.password !== undefined)
      throw new ApiError(
        'invalid-field',
        phrase`The password belongs to the server and name as they were. Enter the one for these.`,
        'password',
      )
    return { ...before, config: next }
  }
  const next = config.kind === 'webhook' && change.types !== undefined ? { ...config, types: change.types ?? undefined } : config
  if (change.url === undefined) return { ...before, config: next }
  // A chat's address is all its secret; a webhook keeps signing with what the other side knows.
  const kept = config.kind === 'chat' ? {} : await secretsOf(hub, before)
  return sealed(hub, { ...before, config: { ...next, host: new URL(change.url).host } }, { ...kept, url: change.url })
}

/** Gives a webhook a new signing secret. Those before it sign too for `overlapMs` more, so that the other side can change over in between. */
export async function channelRotate(
  hub: Hub,
  { actor, id, secret, overlapMs }: { actor: Actor; id: string; secret: string; overlapMs: number },
): Promise<ChannelRow> {
  const before = channelOf(hub, id)
  if (before.config.kind !== 'webhook') throw new ApiError('wrong-state', phrase`Only a webhook signs what it sends.`)
  const secrets = await secretsOf(hub, before)
  // By the machine's clock, as the signatures' own times are.
  const now = Date.now()
  const earlier = (secrets.signing ?? [])
    .map((s) => ({ ...s, until: Math.min(s.until ?? Number.POSITIVE_INFINITY, now + overlapMs) }))
    .filter((s) => s.until > now)
  const signing = [{ secret, until: null }, ...earlier].slice(0, MOST_SECRETS)
  const after = await sealed(hub, before, { ...secrets, signing })
  await hub.commit([saveChannel(hub.db, hub.id, after), auditLine(hub, actor, 'channel.rotate', id, { overlapMs })])
  hub.channels = hub.channels.map((c) => (c.id === id ? after : c))
  return after
}

async function secretsOf(hub: Hub, channel: ChannelRow): Promise<ChannelSecrets> {
  const opened = await openChannel(hub.env, hub.id, channel)
  if (!opened.ok) throw new ApiError('conflict', opened.problem)
  return opened.channel.secrets
}

const defined = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
