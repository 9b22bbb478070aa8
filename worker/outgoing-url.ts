import type { Env } from './env'
import { ApiError } from './errors'
import { phrase } from './language/phrase'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i
/** Names that no public resolver answers for. */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/i
/** Resolvers read such hosts as an IPv4 address (WHATWG URL, “ends in a number”): 127.1, 0x7f.1 and 2130706433 are all this machine. */
const ENDS_IN_NUMBER = /(^|\.)(\d+|0x[0-9a-f]*)$/i

/**
 * Checks a host that Baton is told to connect to: only public ones, so that nobody can reach into the network it runs
 * in. What a name resolves to is checked when something is sent: {@link checkResolved}.
 * On a developer's machine (`isLocal`) loopback is let through. Throws invalid-field.
 */
export function checkOutgoingHost(host: string, isLocal: boolean, field: string): void {
  const bare = host.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (isLocal && LOOPBACK.test(bare)) return
  const isName = !bare.includes(':') && !ENDS_IN_NUMBER.test(bare)
  const isPublic = isName ? bare.includes('.') && !PRIVATE_NAME.test(bare) : isPublicAddress(bare)
  if (!isPublic)
    throw new ApiError('invalid-field', phrase`${host} is not a public address; Baton does not call into private networks.`, field)
}

/**
 * The same for what a name resolves to, at the moment of sending. Cloudflare's workers reach public addresses only; where the platform would
 * connect to others (`npm run worker`), the binding RESOLVE says what the name stands for. Throws invalid-field.
 */
export async function checkResolved(host: string, { LOCAL, RESOLVE }: Pick<Env, 'LOCAL' | 'RESOLVE'>): Promise<void> {
  if (!RESOLVE) return
  const bare = host.replace(/^\[|\]$/g, '')
  const answer = await RESOLVE.fetch(`http://resolve/?host=${encodeURIComponent(bare)}`)
  for (const address of await answer.json<string[]>()) {
    if ((LOCAL === '1' && LOOPBACK.test(address)) || isPublicAddress(address)) continue
    throw new ApiError(
      'invalid-field',
      phrase`${host} leads to ${address}, which is no public address; Baton does not call into private networks.`,
    )
  }
}

/** The same for an http(s) address; https outside a developer's machine, no name or password in it. */
export function checkOutgoingUrl(text: string, isLocal: boolean, field: string): void {
  const url = new URL(text)
  if (url.username !== '' || url.password !== '')
    throw new ApiError('invalid-field', phrase`Leave name and password out of the address.`, field)
  checkOutgoingHost(url.hostname, isLocal, field)
  if (url.protocol !== 'https:' && !(isLocal && LOOPBACK.test(url.hostname)))
    throw new ApiError('invalid-field', phrase`The address must begin with https://.`, field)
}

function isPublicAddress(ip: string): boolean {
  if (ip.includes(':')) return isPublicV6(ip.toLowerCase())
  const parts = ip.split('.').map(Number)
  if (parts.length !== 4 || parts.some((n) => !Number.isInteger(n) || n < 0 || n > 255)) return false
  const [a, b, c] = parts as [number, number, number, number]
  // RFC 6890's special-purpose blocks
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false
  if (a === 100 && b >= 64 && b <= 127) return false
  if (a === 169 && b === 254) return false
  if (a === 172 && b >= 16 && b <= 31) return false
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)))) return false
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false
  return !(a === 203 && b === 0 && c === 113)
}

/** Only global unicast (2000::/3), without documentation, 6to4 and Teredo, which wrap other addresses. */
function isPublicV6(ip: string): boolean {
  if (!/^[23][0-9a-f]{3}:/.test(ip)) return false
  return !/^(2001:0?0?0?0:|2001:0?db8:|2001::|2002:)/.test(ip)
}
