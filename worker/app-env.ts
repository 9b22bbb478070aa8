import type { Member } from '#shared/schema/member'
import type { Env } from './env'
import type { Key } from './store/keys'

/** Hono's types: bindings and what middleware puts beside a request. */
export type AppEnv = {
  Bindings: Env
  Variables: {
    requestId: string
    /** set by the auth middleware: the workspace every query is bound to */
    workspace: string
    member: Member | null
    tokenHash: string | null
    key: Key | null
  }
}
