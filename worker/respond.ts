import type { Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type * as z from 'zod'
import type { Endpoint } from '#shared/api/endpoint'
import type { AppEnv } from './app-env'
import { auth } from './middleware/auth'
import { checked, json, textBody } from './middleware/body'

const MOST_BODY_BYTES = 512 * 1024

type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = { params: z.output<P>; query: z.output<Q>; body: z.output<B> }

/**
 * Mounts one endpoint of the contract: checks who calls, parses path, query and body by its schemas, and answers what
 * the handler returns with the endpoint's status. A handler that returns a Response answers for itself.
 */
export function mount<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: Hono<AppEnv>,
  endpoint: Endpoint<P, Q, B, R>,
  handle: (c: Context<AppEnv>, input: Input<P, Q, B>) => Promise<z.input<R> | Response | null>,
  { mostBodyBytes = MOST_BODY_BYTES }: { mostBodyBytes?: number } = {},
): void {
  app.on(endpoint.method, endpoint.path, auth(endpoint.auth, endpoint.roles), async (c) => {
    const input = {
      params: endpoint.params ? checked(endpoint.params, c.req.param(), 'path') : {},
      query: endpoint.query ? checked(endpoint.query, c.req.query(), 'query') : {},
      body: endpoint.body ? checked(endpoint.body, await bodyOf(c, mostBodyBytes)) : undefined,
    } as Input<P, Q, B>
    const value = await handle(c, input)
    if (value instanceof Response) return value
    if (value === null || !endpoint.response) return c.body(null, 204)
    return c.json(value as object, (endpoint.status ?? 200) as ContentfulStatusCode)
  })
}

async function bodyOf(c: Context<AppEnv>, mostBytes: number): Promise<unknown> {
  const text = await textBody(c, mostBytes)
  return text.trim() === '' ? undefined : json(text)
}
