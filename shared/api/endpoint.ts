import type * as z from 'zod'
import type { Role } from '../schema/member'
import type { ErrorCode } from './error'

/** Who may call: a write key, a secret key, or a member with one of the roles (`any` = every role). */
export type Auth = 'none' | 'write-key' | 'secret-key' | 'member' | 'member-or-secret'

/** One call of the HTTP API: the single source for the worker's validation, the extension's types and openapi.json. */
export type Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** with `:name` parameters */
  path: string
  summary: string
  auth: Auth
  /** roles that may call it; absent = every role. A wrong role is 403. */
  roles?: readonly Role[]
  params?: P
  query?: Q
  body?: B
  /** absent = 204 */
  response?: R
  status?: number
  /** status when what was to be made was there already */
  statusWhenKnown?: number
  /** takes `Idempotency-Key` */
  idempotent?: boolean
  /** media type of the answer when it is not JSON; such a call has no `response` schema */
  contentType?: string
  /** refusals beyond those that follow from credentials, roles, path and body */
  errors?: readonly ErrorCode[]
}

/** Keeps the exact schema types of an endpoint. */
export function endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  e: Endpoint<P, Q, B, R>,
): Endpoint<P, Q, B, R> {
  return e
}
