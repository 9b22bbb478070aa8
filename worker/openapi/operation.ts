import type { Auth, Endpoint } from '#shared/api/endpoint'
import { ERROR_STATUS, type ErrorCode } from '#shared/api/error'
import { type JsonSchema, requestSchema, responseSchema } from './named-schemas'

/** Who may call, as OpenAPI says it: any one of the entries is enough. */
const SECURITY: Record<Auth, Record<string, string[]>[]> = {
  none: [],
  'write-key': [],
  'secret-key': [{ secretKey: [] }],
  member: [{ memberToken: [] }],
  'member-or-secret': [{ memberToken: [] }, { secretKey: [] }],
}
const WHO: Record<Auth, string> = {
  none: 'Anybody.',
  'write-key': 'Browsers, with the write key in the body (`k`); its origins and its limit apply.',
  'secret-key': 'Servers, with a secret key.',
  member: 'Members',
  'member-or-secret': 'Servers with a secret key, and members',
}

/** The OpenAPI operation of an endpoint; the named schemas its answers refer to are put into `named`. */
export function operation(contract: string, name: string, endpoint: Endpoint, named: Record<string, JsonSchema>): JsonSchema {
  const { auth, roles, summary, body, idempotent } = endpoint
  const who = auth.startsWith('member') ? `${WHO[auth]}${roles ? `: ${roles.join(' and ')} only` : ' of every role'}.` : WHO[auth]
  const parameters = [
    ...parametersOf(endpoint, 'path'),
    ...parametersOf(endpoint, 'query'),
    ...(idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ]
  return {
    operationId: name,
    tags: [contract],
    summary,
    description: who,
    security: SECURITY[auth],
    ...(roles ? { 'x-baton-roles': roles } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: requestBody(endpoint) } : {}),
    responses: { ...answers(endpoint, named), ...refusals(endpoint) },
  }
}

function parametersOf({ params, query }: Endpoint, place: 'path' | 'query'): JsonSchema[] {
  const schema = place === 'path' ? params : query
  if (!schema) return []
  const { properties = {}, required = [] } = requestSchema(schema) as { properties?: Record<string, JsonSchema>; required?: string[] }
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: of,
  }))
}

function requestBody({ body, auth }: Endpoint): JsonSchema {
  const schema = requestSchema(body!)
  const content = { 'application/json': { schema }, ...(auth === 'write-key' ? { 'text/plain': { schema } } : {}) }
  return { required: !body!.safeParse(undefined).success, content }
}

function answers({ response, status, statusWhenKnown, contentType }: Endpoint, named: Record<string, JsonSchema>): JsonSchema {
  const code = status ?? (response || contentType ? 200 : 204)
  if (code === 101) return { 101: { description: 'The socket is open; messages are JSON.' } }
  if (contentType) return { [code]: { description: 'The text.', content: { [contentType]: { schema: { type: 'string' } } } } }
  if (!response) return { [code]: { description: 'Done; there is nothing to say.' } }
  const said = responseSchema(response)
  Object.assign(named, said.named)
  const content = { 'application/json': { schema: said.schema } }
  const known = statusWhenKnown ? { [statusWhenKnown]: { description: 'It was there already, and was changed.', content } } : {}
  return { ...known, [code]: { description: code === 201 ? 'Made.' : code === 202 ? 'Taken on; it goes on by itself.' : 'Done.', content } }
}

/** Every refusal a caller has to reckon with, by status; the codes of each are stable. */
function refusals({ auth, roles, params, query, body, errors = [] }: Endpoint): JsonSchema {
  const codes = new Set<ErrorCode>([...errors, 'internal', 'unavailable'])
  if (params || query || body) codes.add('invalid-field')
  if (body) codes.add('invalid-json').add('too-large')
  if (auth !== 'none') codes.add('unauthorized').add('forbidden')
  if (roles) codes.add('forbidden')
  if (params && auth !== 'none') codes.add('not-found')
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of codes) byStatus.set(ERROR_STATUS[code], [...(byStatus.get(ERROR_STATUS[code]) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.map((code) => `\`${code}\``).join(' or '),
        ...(status === 429 || status === 503
          ? { headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'seconds' } } }
          : {}),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    ]),
  )
}
