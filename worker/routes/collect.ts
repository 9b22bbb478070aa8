import { type Context, Hono } from 'hono'
import * as api from '#shared/api/collect'
import { CollectBody, type StoredEvent, type WireEvent } from '#shared/schema/event'
import type { AppEnv } from '../app-env'
import { ApiError, unwrap } from '../errors'
import { hubOf } from '../hub-client'
import { sha256Hex } from '../ids'
import { phrase } from '../language/phrase'
import { checked, json, textBody } from '../middleware/body'
import { isAutomated } from '../middleware/bots'
import { cleanAddress } from '../middleware/clean-address'
import { originAllowed } from '../middleware/origin'
import { limitRate } from '../middleware/rate-limit'
import { type Key, keyByHash } from '../store/keys'

const MOST_BYTES = 64 * 1024
const RETENTION_MS = 400 * 86_400_000
const KEY_MEMORY_MS = 15_000

/** Said by servers and sales only: a write key is public, and a forger must not unsubscribe or call for anybody. */
const SERVER_ONLY = new Set(['call', 'call-inbound', 'mail-opened', 'mail-clicked', 'unsubscribed', 'bounced', 'visit', 'return'])

export const collect = new Hono<AppEnv>()

collect.post(api.collect.path, async (c) => {
  const body = checked(CollectBody, json(await textBody(c, MOST_BYTES)))
  const key = await writeKey(c, body.k)
  refuseForeign(c, key)
  if (isAutomated(c.req.header('User-Agent'))) throw new ApiError('forbidden', phrase`Automated visitors are not counted.`)
  limitRate(key.id, c.req.header('CF-Connecting-IP') ?? 'local', key.perMinute)
  const now = Date.now()
  for (const [i, e] of body.e.entries()) {
    refuseServerOnly(e, i)
    refuseEndlessAddress(e, i)
  }
  const events = body.e.map((e) => storedEvent(body.v, e, now))
  unwrap(await hubOf(c, key.workspace).ingest(key.workspace, events))
  return c.body(null, 204)
})

/** The wire's event as it is stored. A time in the future, or older than the retention, becomes the time of receipt. */
export function storedEvent(visitor: string, e: WireEvent, now: number): StoredEvent {
  const at = Math.trunc(e.t)
  return {
    id: e.i,
    visitor,
    name: e.n,
    at: at > now || at < now - RETENTION_MS ? now : at,
    receivedAt: now,
    url: cleanAddress(e.u),
    referrer: e.r ? cleanAddress(e.r) : null,
    props: e.p ?? {},
  }
}

function refuseServerOnly(e: WireEvent, i: number): void {
  if (SERVER_ONLY.has(e.n))
    throw new ApiError('invalid-field', phrase`Events named “${e.n}” can only be sent by a server, with a secret key.`, `e.${i}.n`)
}

/** RFC 5321: an address has at most 254 characters. One that is merely misspelt names nobody and is kept with the event. */
function refuseEndlessAddress({ n, p }: WireEvent, i: number): void {
  const email = p?.email
  if (n !== 'identify' || email === undefined || email === null) return
  if (typeof email !== 'string' || email.length > 254)
    throw new ApiError(
      'invalid-field',
      phrase`The field “e.${i}.p.email” is not an e-mail address of at most 254 characters.`,
      `e.${i}.p.email`,
    )
}

function refuseForeign(c: Context<AppEnv>, key: Key): void {
  const origin = c.req.header('Origin')
  if (!originAllowed(origin, key.origins))
    throw new ApiError(
      'origin-not-allowed',
      phrase`This write key is not for ${String(origin)}. An admin can add the site in the workspace’s settings.`,
      'k',
    )
}

const remembered = new Map<string, { key: Key; until: number }>()

/** The write key's record, from this isolate's memory for some seconds, else from KV or D1. */
async function writeKey(c: Context<AppEnv>, text: string): Promise<Key> {
  const now = Date.now()
  const known = remembered.get(text)
  if (known && known.until > now) return known.key
  const key = await keyByHash(c.env.DB, c.env.EDGE, await sha256Hex(text))
  if (key?.kind !== 'write') throw new ApiError('unauthorized', phrase`This write key is unknown or was revoked.`, 'k')
  if (remembered.size > 1000) remembered.clear()
  remembered.set(text, { key, until: now + KEY_MEMORY_MS })
  return key
}
