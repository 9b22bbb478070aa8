import { type Phrase, phrase } from '../language/phrase'
import type { ChannelRow, ChannelSecrets } from '../store/channels'
import { masterSecret, NO_MASTER_SECRET } from './master-secret'
import { seal, unseal } from './seal'

/** A channel with what it needs to send; lives for one attempt. */
export type OpenChannel = ChannelRow & { secrets: ChannelSecrets }
export type Opened = { ok: true; channel: OpenChannel } | { ok: false; problem: Phrase }
type Keys = { MASTER_SECRET?: string }

const PURPOSE = 'channel'
const WRONG_KEY = phrase`Baton cannot read this channel’s password or address: MASTER_SECRET is not the one they were encrypted with. Restore it, or enter them again.`
/** Its signing secret was shown once: it cannot be entered again, and the other side needs a new one anyway. */
const WRONG_KEY_OF_WEBHOOK = phrase`Baton cannot read this webhook’s address or signing secret: MASTER_SECRET is not the one they were encrypted with. Restore it, or remove the channel and add it anew.`

const scopeOf = (workspace: string, subject: string) => ({ workspace, purpose: PURPOSE, subject })

/** The channel with its secrets readable; a sentence when they are not. Channels from before the encryption are readable as they are. */
export async function openChannel(env: Keys, workspace: string, channel: ChannelRow): Promise<Opened> {
  if (channel.sealed === null) return { ok: true, channel: { ...channel, secrets: channel.plain ?? {} } }
  const master = masterSecret(env)
  if (master === null) return { ok: false, problem: NO_MASTER_SECRET }
  try {
    const secrets = JSON.parse(await unseal(master, scopeOf(workspace, channel.id), channel.sealed)) as ChannelSecrets
    return { ok: true, channel: { ...channel, secrets } }
  } catch {
    return { ok: false, problem: channel.config.kind === 'webhook' ? WRONG_KEY_OF_WEBHOOK : WRONG_KEY }
  }
}

/** The channel as it is stored: with its secrets encrypted. Null where this worker has no secret to encrypt with. */
export async function sealChannel(
  env: Keys,
  workspace: string,
  channel: Omit<ChannelRow, 'sealed' | 'plain'>,
  secrets: ChannelSecrets,
): Promise<ChannelRow | null> {
  const master = masterSecret(env)
  if (master === null) return null
  return { ...channel, plain: null, sealed: await seal(master, scopeOf(workspace, channel.id), JSON.stringify(secrets)) }
}
