import { phrase } from '../../language/phrase'
import { post } from './post'
import type { Sender } from './sender'

/** Slack's incoming webhook: `text` for notifications, blocks to read. Mattermost, Rocket.Chat and Discord (`/slack`) take it too. */
export const sendChat: Sender = async ({ payload, channel, env }) => {
  const { config, secrets } = channel
  if (config.kind !== 'chat' || secrets.url === undefined) return { ok: false, error: phrase`This channel is no chat room.`, refused: true }
  const blocks = [
    { type: 'section', text: { type: 'mrkdwn', text: `*${asText(payload.title)}*` } },
    ...(payload.lines.length > 0 ? [{ type: 'section', text: { type: 'mrkdwn', text: payload.lines.map(asText).join('\n') } }] : []),
  ]
  return post(secrets.url, JSON.stringify({ text: asText(payload.title), blocks }), {}, env)
}

/** What a lead wrote is text: no links, mentions or markup of the chat. */
const asText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[*_~`]/g, (mark) => `\u200b${mark}\u200b`)
