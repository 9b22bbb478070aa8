import { phrase } from '../../language/phrase'
import { post } from './post'
import type { Sender } from './sender'

/**
 * A signed webhook as Standard Webhooks 1.0.0 asks: `webhook-id`, `webhook-timestamp`, `webhook-signature: v1,<HMAC-SHA256 of
 * id.timestamp.body>`; while a secret is being replaced one signature with each, so that the other side can change over at any moment.
 */
export const sendWebhook: Sender = async ({ id, payload, channel, env }) => {
  const { config, secrets } = channel
  if (config.kind !== 'webhook' || secrets.url === undefined)
    return { ok: false, error: phrase`This channel is no webhook.`, refused: true }
  const body = JSON.stringify({
    type: payload.type,
    timestamp: new Date(payload.at).toISOString(),
    data: { title: payload.title, ...payload.data },
  })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const valid = (secrets.signing ?? []).filter((s) => s.until === null || s.until > Date.now())
  const signatures = await Promise.all(valid.map(async (s) => `v1,${await sign(s.secret, `${id}.${timestamp}.${body}`)}`))
  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
  return post(secrets.url, body, headers, env)
}

async function sign(secret: string, text: string): Promise<string> {
  const raw = Uint8Array.from(atob(secret.slice('whsec_'.length)), (c) => c.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const bytes = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
}

/** A new signing secret: `whsec_` and 32 random bytes, base64. */
export const newWebhookSecret = (): string => `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`
