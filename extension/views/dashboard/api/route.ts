import type * as z from 'zod'
import type { Endpoint } from '#shared/api/endpoint'

/** What a schema takes; nothing where the endpoint names none. */
type Given<S> = S extends z.ZodType ? (unknown extends z.input<S> ? never : z.input<S>) : never
type Part<Name extends string, S> = [Given<S>] extends [never]
  ? Record<never, never>
  : undefined extends Given<S>
    ? { [K in Name]?: Given<S> }
    : { [K in Name]: Given<S> }

/** Parameters, query and body an endpoint asks for, by the contract's own types. */
export type AskOf<E> =
  E extends Endpoint<infer P, infer Q, infer B> ? Part<'params', P> & { query?: Partial<Given<Q>> } & Part<'body', B> : never
/** What it answers; null for 204. */
export type AnswerOf<E> =
  E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? (unknown extends z.output<R> ? null : z.output<R>) : never

/**
 * An endpoint of shared/api without its schemas: those would bring zod, 150 kB, into a page that only sends. A test holds every route
 * against the contract it names.
 */
export type Route<E extends Endpoint> = { method: E['method']; path: string; idempotent: boolean; contract?: E }

const route =
  (method: Endpoint['method'], idempotent = false) =>
  <E extends Endpoint>(path: string): Route<E> => ({ method, path, idempotent })

export const GET = route('GET')
export const POST = route('POST')
/** a POST that takes an `Idempotency-Key` */
export const POST_ONCE = route('POST', true)
export const PUT = route('PUT')
export const PATCH = route('PATCH')
export const DELETE = route('DELETE')

/** The path of one call: parameters filled in, empty query values left out. */
export function callPath(path: string, params: Record<string, unknown> = {}, query: Record<string, unknown> = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  return filled + (search.size > 0 ? `?${search}` : '')
}
