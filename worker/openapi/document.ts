import { ErrorBody } from '#shared/api/error'
import { ENDPOINTS } from '#shared/api/index'
import { type JsonSchema, requestSchema } from './named-schemas'
import { operation } from './operation'

/** The OpenAPI 3.1 description of every endpoint, made from the schemas the worker checks requests with. */
export function openApiDocument(origin: string, version: string): JsonSchema {
  const named: Record<string, JsonSchema> = { Error: requestSchema(ErrorBody) }
  const paths: Record<string, Record<string, JsonSchema>> = {}
  for (const { contract, name, endpoint } of ENDPOINTS) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(contract, name, endpoint, named) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Baton',
      version,
      description:
        'Carries a lead from a website visit to a rep’s yes or no. Lists answer `{<resource>: […], cursor}` and take `limit` and `cursor`; errors answer `{error: {code, message, field?, requestId}}` with stable codes; a 4xx stores nothing. Times are milliseconds since 1970 (UTC), points have one decimal.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(named).sort(([a], [b]) => a.localeCompare(b))),
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'The same key with the same request is done once and answered alike, for 7 days.',
          schema: { type: 'string', maxLength: 200 },
        },
      },
      securitySchemes: {
        memberToken: { type: 'http', scheme: 'bearer', description: 'A member’s token, `bt_…`, from a join link' },
        secretKey: { type: 'http', scheme: 'bearer', description: 'A secret key, `sk_…`, for servers only' },
      },
    },
  }
}
