import type { Channel, ChannelChange } from '#shared/schema/channel'
import { type ChannelDraft, draftOfChannel } from './channel-draft'

/** What PATCH /v1/channels/:id is sent: only what is other than shown. What is never shown (address, user, password) goes only when typed. */
export function channelChange(known: Channel, draft: ChannelDraft): ChannelChange {
  const before = draftOfChannel(known)
  const name = draft.name.trim() === before.name ? {} : { name: draft.name.trim() }
  if (known.kind === 'email') return { ...name, ...mailChange(before, draft) }
  const url = draft.url.trim() ? { url: draft.url.trim() } : {}
  if (known.kind === 'chat' || String(draft.types) === String(before.types)) return { ...name, ...url }
  return { ...name, ...url, types: draft.types && [...draft.types] }
}

function mailChange(before: ChannelDraft, draft: ChannelDraft): ChannelChange {
  const from = draft.from.trim() === before.from ? {} : { from: draft.from.trim() }
  if (before.transport === 'cloudflare') return from
  const { security, password } = draft
  const [host, user] = [draft.host.trim(), draft.user.trim()]
  const login = draft.withoutLogin ? { user: null, password: null } : { ...(user ? { user } : {}), ...(password ? { password } : {}) }
  return {
    ...from,
    ...(host === before.host ? {} : { host }),
    ...(draft.port === before.port ? {} : { port: Number(draft.port) }),
    ...(security ? { security } : {}),
    ...login,
  }
}
