import type { Channel, ChannelInput, WebhookType } from '#shared/schema/channel'

export type ChannelDraft = {
  kind: ChannelInput['kind']
  name: string
  url: string
  /** null: everything */
  types: readonly WebhookType[] | null
  transport: 'smtp' | 'cloudflare'
  from: string
  host: string
  port: string
  /** empty: as it is, of a channel already there, whose encryption nobody is told */
  security: 'tls' | 'starttls' | 'none' | ''
  user: string
  password: string
  /** takes user and password of a channel already there away */
  withoutLogin: boolean
}

export const EMPTY_CHANNEL: ChannelDraft = {
  kind: 'email',
  name: '',
  url: '',
  types: null,
  transport: 'smtp',
  from: '',
  host: '',
  port: '587',
  security: 'starttls',
  user: '',
  password: '',
  withoutLogin: false,
}

/** A channel as it is shown, as text for fields; what is not shown of it (address, user, password) is empty. */
export function draftOfChannel({ kind, name, target, from, types }: Channel): ChannelDraft {
  const known: ChannelDraft = { ...EMPTY_CHANNEL, kind, name, types, security: '' }
  if (kind !== 'email') return known
  // a mail server is shown as `host:port`, Cloudflare's binding by its name alone
  const colon = target.lastIndexOf(':')
  const server = colon < 0 ? { transport: 'cloudflare' as const } : { host: target.slice(0, colon), port: target.slice(colon + 1) }
  return { ...known, ...server, from: from ?? '' }
}

/** What POST /v1/channels is sent: only the fields of the chosen kind, empty ones left out. */
export function channelInput(draft: ChannelDraft): ChannelInput {
  const name = draft.name.trim()
  const url = draft.url.trim()
  if (draft.kind === 'chat') return { kind: 'chat', name, url }
  if (draft.kind === 'webhook') return { kind: 'webhook', name, url, ...(draft.types === null ? {} : { types: [...draft.types] }) }
  const from = draft.from.trim()
  if (draft.transport === 'cloudflare') return { kind: 'email', name, transport: 'cloudflare', from }
  const { host, user, password } = draft
  return {
    ...{ kind: 'email', name, transport: 'smtp', from, host: host.trim(), port: Number(draft.port) },
    ...(draft.security ? { security: draft.security } : {}),
    ...(user.trim() ? { user: user.trim() } : {}),
    ...(password ? { password } : {}),
  }
}
