import type { Env } from '../../env'
import { type Phrase, phrase, verbatim } from '../../language/phrase'
import { checkOutgoingUrl, checkResolved } from '../../outgoing-url'
import { type Outcome, SEND_LIMIT_MS } from './sender'
import { faultOf, lineOf } from './sending-fault'

const MOST_ANSWER = 200
const LONGEST_WAIT_MS = 24 * 3_600_000

/** POSTs JSON. 2xx is success; 410 says never again; redirects are not followed: they could lead anywhere. */
export async function post(url: string, body: string, headers: Record<string, string>, env: Env): Promise<Outcome> {
  try {
    checkOutgoingUrl(url, env.LOCAL === '1', 'url')
    await checkResolved(new URL(url).hostname, env)
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'Baton', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(SEND_LIMIT_MS),
    })
    const said = verbatim(`${answer.status} ${await firstOf(answer)}`.trim())
    if (answer.ok) return { ok: true, answer: said }
    if (answer.status === 410) return { ok: false, error: said, gone: true }
    return { ok: false, error: said, retryAfterMs: waitAsked(answer.headers.get('Retry-After')) }
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    return { ok: false, error: isLate ? phrase`No answer within ${SEND_LIMIT_MS / 1000} seconds.` : unreached(url, error) }
  }
}

/** workerd calls a name nobody knows and a port nobody listens on an `internal error` with a reference, which helps no one. */
const unreached = (url: string, error: unknown): Phrase =>
  error instanceof Error && /^internal error|^network connection lost/i.test(error.message)
    ? phrase`${new URL(url).host} could not be reached: is the address right, and is the service running?`
    : faultOf(error)

async function firstOf(answer: Response): Promise<string> {
  const text = await answer.text().catch(() => '')
  return lineOf(text, MOST_ANSWER)
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), as milliseconds from now; a day at the most. */
function waitAsked(header: string | null): number | undefined {
  if (header === null) return undefined
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) && ms > 0 ? Math.min(ms, LONGEST_WAIT_MS) : undefined
}
