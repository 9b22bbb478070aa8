import { type Context, Hono } from 'hono'
import * as api from '#shared/api/channels'
import type { Channel, ChannelInput } from '#shared/schema/channel'
import type { AppEnv } from '../app-env'
import { ApiError, notFound } from '../errors'
import { command } from '../hub-client'
import { newId } from '../ids'
import { SENDERS } from '../jobs/senders/registry'
import { newWebhookSecret } from '../jobs/senders/webhook'
import { phrase, phraseIn } from '../language/phrase'
import { answerWords, spokenLanguage } from '../language/reader-words'
import { listPage } from '../list-page'
import { checkOutgoingHost, checkOutgoingUrl } from '../outgoing-url'
import { mount } from '../respond'
import { openChannel } from '../secrets/channel-secrets'
import { type ChannelConfig, type ChannelRow, type ChannelSecrets, listChannels } from '../store/channels'

export const channels = new Hono<AppEnv>()

const HOUR_MS = 3_600_000
const OVERLAP_HOURS = 24

/** What of a new channel is shown and what is encrypted. `signing` signs a webhook; `origin` is where this worker is reached, for links in mails. */
function split(input: ChannelInput, origin: string, signing: string | null): { config: ChannelConfig; secrets: ChannelSecrets } {
  if (input.kind === 'email') {
    const { password, ...config } = input
    return { config: { ...config, origin }, secrets: { password } }
  }
  const { url, ...config } = input
  const secrets = { url, ...(signing === null ? {} : { signing: [{ secret: signing, until: null }] }) }
  return { config: { ...config, host: new URL(url).host, origin }, secrets }
}

/** No password, no secret; of an address only the host, since a chat's address is a secret itself. */
async function view(c: Context<AppEnv>, row: ChannelRow): Promise<Channel> {
  const { id, enabled, disabledReason, config, createdAt } = row
  const { kind, name } = config
  const smtp = kind === 'email' && config.transport === 'smtp'
  const target = kind !== 'email' ? config.host : smtp ? `${config.host}:${config.port}` : 'Cloudflare'
  const from = kind === 'email' ? config.from : null
  const types = kind === 'webhook' ? (config.types ?? null) : null
  const opened = await openChannel(c.env, c.get('workspace'), row)
  const language = spokenLanguage(c)
  return {
    id,
    kind,
    name,
    target,
    from,
    types,
    enabled,
    disabledReason: disabledReason && phraseIn(language, disabledReason),
    problem: opened.ok ? null : phraseIn(language, opened.problem),
    createdAt,
  }
}

mount(channels, api.listChannels, async (c, { query }) => {
  const { items, cursor } = listPage(await listChannels(c.env.DB, c.get('workspace')), (row) => row.id, query)
  return { channels: await Promise.all(items.map((row) => view(c, row))), cursor }
})

mount(channels, api.createChannel, async (c, { body }) => {
  const isLocal = c.env.LOCAL === '1'
  if (body.kind !== 'email') checkOutgoingUrl(body.url, isLocal, 'url')
  else if (body.transport === 'smtp') {
    if (body.host === undefined) throw new ApiError('invalid-field', phrase`Say which mail server to use.`, 'host')
    if (body.port === undefined)
      throw new ApiError('invalid-field', phrase`Say on which port the mail server listens, such as 587.`, 'port')
    checkOutgoingHost(body.host, isLocal, 'host')
  } else if (!c.env.MAIL) {
    throw new ApiError('invalid-field', phrase`This worker has no send_email binding named MAIL; add one, or use SMTP.`, 'transport')
  }
  const secret = body.kind === 'webhook' ? newWebhookSecret() : null
  const { config, secrets } = split(body, new URL(c.req.url).origin, secret)
  const row = await command(c, 'channelCreate', { actor: { member: c.get('member') }, config, secrets })
  return { channel: await view(c, row), secret }
})

mount(channels, api.patchChannel, async (c, { params, body }) => {
  const isLocal = c.env.LOCAL === '1'
  if (body.url !== undefined) checkOutgoingUrl(body.url, isLocal, 'url')
  if (body.host !== undefined) checkOutgoingHost(body.host, isLocal, 'host')
  return view(c, await command(c, 'channelChange', { actor: { member: c.get('member') }, id: params.id, change: body }))
})

mount(channels, api.rotateChannel, async (c, { params, body }) => {
  const secret = newWebhookSecret()
  const overlapMs = (body?.overlapHours ?? OVERLAP_HOURS) * HOUR_MS
  const row = await command(c, 'channelRotate', { actor: { member: c.get('member') }, id: params.id, secret, overlapMs })
  return { channel: await view(c, row), secret }
})

mount(channels, api.deleteChannel, (c, { params }) => command(c, 'channelDelete', { actor: { member: c.get('member') }, id: params.id }))

mount(channels, api.testChannel, async (c, { params }) => {
  const channel = (await listChannels(c.env.DB, c.get('workspace'))).find((row) => row.id === params.id)
  if (!channel) throw notFound('channel')
  const { name, email } = c.get('member')!
  const words = await answerWords(c)
  const [title, line] = [words.say('test_title'), words.say('test_line', { name })]
  const { language } = words
  const payload = { type: 'workspace.notice', at: Date.now(), language, title, lines: [line], data: { test: true } }
  const opened = await openChannel(c.env, c.get('workspace'), channel)
  if (!opened.ok) return { ok: false, message: phraseIn(language, opened.problem) }
  const outcome = await SENDERS[channel.config.kind]({ id: newId('dl'), target: email, payload, channel: opened.channel, env: c.env })
  return { ok: outcome.ok, message: phraseIn(language, outcome.ok ? outcome.answer : outcome.error) }
})
