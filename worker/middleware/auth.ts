import type { Context, Next } from 'hono'
import type { Auth } from '#shared/api/endpoint'
import type { Role } from '#shared/schema/member'
import type { AppEnv } from '../app-env'
import { ApiError } from '../errors'
import { sha256Hex } from '../ids'
import { phrase, term, terms } from '../language/phrase'
import { keyByHash } from '../store/keys'
import { memberByToken } from '../store/members'

/** Lets through whom the endpoint names; sets workspace and member or key. Unknown credentials 401, a wrong role 403. */
export function auth(kind: Auth, roles: readonly Role[] | undefined) {
  return async (c: Context<AppEnv>, next: Next): Promise<void> => {
    if (kind !== 'none') await identify(c, kind, roles)
    await next()
  }
}

async function identify(c: Context<AppEnv>, kind: Auth, roles: readonly Role[] | undefined): Promise<void> {
  const credential = bearer(c)
  if (!credential) throw new ApiError('unauthorized', phrase`Send your token as “Authorization: Bearer …”.`)
  if (credential.startsWith('sk_')) {
    if (kind === 'member') throw new ApiError('forbidden', phrase`This call is for members; a secret key cannot make it.`)
    const key = await keyByHash(c.env.DB, c.env.EDGE, await sha256Hex(credential))
    if (key?.kind !== 'secret') throw new ApiError('unauthorized', phrase`This secret key is unknown or was revoked.`)
    c.set('workspace', key.workspace)
    c.set('key', key)
    c.set('member', null)
    return
  }
  if (kind === 'secret-key') throw new ApiError('unauthorized', phrase`This call needs a secret key (sk_…).`)
  const hash = await sha256Hex(credential)
  const who = await memberByToken(c.env.DB, hash)
  if (!who) throw new ApiError('unauthorized', phrase`This token is unknown or was revoked. Ask an admin for a new join link.`)
  if (roles && !roles.includes(who.member.role))
    throw new ApiError('forbidden', phrase`This call is for ${terms(roles, 'and')}; you are ${term(who.member.role)}.`)
  c.set('workspace', who.workspace)
  c.set('member', who.member)
  c.set('key', null)
  c.set('tokenHash', hash)
}

/** A WebSocket cannot send headers: there the token is the second subprotocol. */
function bearer(c: Context<AppEnv>): string | null {
  const header = c.req.header('Authorization')
  if (header?.startsWith('Bearer ')) return header.slice(7).trim()
  const protocols = c.req
    .header('Sec-WebSocket-Protocol')
    ?.split(',')
    .map((p) => p.trim())
  return protocols?.[0] === 'baton.v1' ? (protocols[1] ?? null) : null
}
