import type { ChannelInput } from '#shared/schema/channel'

export type ChannelDraft = {
  kind: ChannelInput['kind']
  name: string
  url: string
  transport: 'smtp' | 'cloudflare'
  from: string
  host: string
  port: string
  security: 'tls' | 'starttls' | 'none'
  user: string
  password: string
}

export const EMPTY_CHANNEL: ChannelDraft = {
  kind: 'email',
  name: '',
  url: '',
  transport: 'smtp',
  from: '',
  host: '',
  port: '587',
  security: 'starttls',
  user: '',
  password: '',
}

/** What POST /v1/channels is sent: only the fields of the chosen kind, empty ones left out. */
export function channelInput(draft: ChannelDraft): ChannelInput {
  const name = draft.name.trim()
  if (draft.kind !== 'email') return { kind: draft.kind, name, url: draft.url.trim() }
  const from = draft.from.trim()
  if (draft.transport === 'cloudflare') return { kind: 'email', name, transport: 'cloudflare', from }
  const { host, user, password } = draft
  return {
    ...{ kind: 'email', name, transport: 'smtp', from, host: host.trim(), port: Number(draft.port), security: draft.security },
    ...(user.trim() ? { user: user.trim() } : {}),
    ...(password ? { password } : {}),
  }
}
