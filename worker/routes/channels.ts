import { Hono } from 'hono'
import * as api from '#shared/api/channels'
import type { Channel } from '#shared/schema/channel'
import type { AppEnv } from '../app-env'
import { ApiError, notFound } from '../errors'
import { command } from '../hub-client'
import { newId } from '../ids'
import { SENDERS } from '../jobs/senders/registry'
import { newWebhookSecret } from '../jobs/senders/webhook'
import { listPage } from '../list-page'
import { checkOutgoingHost, checkOutgoingUrl } from '../outgoing-url'
import { mount } from '../respond'
import { type ChannelRow, listChannels } from '../store/channels'

export const channels = new Hono<AppEnv>()

/** No password, no secret; of an address only the host, since a chat's address is a secret itself. */
function view({ id, enabled, disabledReason, config, createdAt }: ChannelRow): Channel {
  const { kind, name } = config
  const smtp = kind === 'email' && config.transport === 'smtp'
  const target = kind !== 'email' ? new URL(config.url).host : smtp ? `${config.host}:${config.port}` : 'Cloudflare'
  const from = kind === 'email' ? config.from : null
  const types = kind === 'webhook' ? (config.types ?? null) : null
  return { id, kind, name, target, from, types, enabled, disabledReason, createdAt }
}

mount(channels, api.listChannels, async (c, { query }) => {
  const { items, cursor } = listPage(await listChannels(c.env.DB, c.get('workspace')), (row) => row.id, query)
  return { channels: items.map(view), cursor }
})

mount(channels, api.createChannel, async (c, { body }) => {
  const isLocal = c.env.LOCAL === '1'
  if (body.kind !== 'email') checkOutgoingUrl(body.url, isLocal, 'url')
  else if (body.transport === 'smtp') {
    if (body.host === undefined) throw new ApiError('invalid-field', 'Say which mail server to use.', 'host')
    if (body.port === undefined) throw new ApiError('invalid-field', 'Say on which port the mail server listens, such as 587.', 'port')
    checkOutgoingHost(body.host, isLocal, 'host')
  } else if (!c.env.MAIL) {
    throw new ApiError('invalid-field', 'This worker has no send_email binding named MAIL; add one, or use SMTP.', 'transport')
  }
  const secret = body.kind === 'webhook' ? newWebhookSecret() : null
  const origin = new URL(c.req.url).origin
  const row = await command(c, 'channelCreate', { actor: { member: c.get('member') }, input: body, origin, secret })
  return { channel: view(row), secret }
})

mount(channels, api.patchChannel, async (c, { params, body }) =>
  view(await command(c, 'channelChange', { actor: { member: c.get('member') }, id: params.id, change: body })),
)

mount(channels, api.deleteChannel, (c, { params }) => command(c, 'channelDelete', { actor: { member: c.get('member') }, id: params.id }))

mount(channels, api.testChannel, async (c, { params }) => {
  const channel = (await listChannels(c.env.DB, c.get('workspace'))).find((row) => row.id === params.id)
  if (!channel) throw notFound('channel')
  const { name, email } = c.get('member')!
  const title = 'Baton can reach you here'
  const payload = { type: 'workspace.notice', at: Date.now(), title, lines: [`${name} sent this test message.`], data: { test: true } }
  const outcome = await SENDERS[channel.config.kind]({ id: newId('dl'), target: email, payload, channel, env: c.env })
  return outcome.ok ? { ok: true, message: outcome.answer } : { ok: false, message: outcome.error }
})
