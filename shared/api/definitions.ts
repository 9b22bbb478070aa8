import * as z from 'zod'
import { Definition } from '../schema/definition'
import { Language } from '../schema/language'
import { endpoint } from './endpoint'
import { listOf, PageQuery } from './page'

export const listDefinitions = endpoint({
  method: 'GET',
  path: '/v1/definitions',
  summary: 'Every version of the definition, newest first',
  auth: 'member',
  query: PageQuery,
  response: listOf('definitions', Definition),
})

export const getPublishedDefinition = endpoint({
  method: 'GET',
  path: '/v1/definitions/published',
  summary: 'The definition that scores now',
  auth: 'member',
  response: Definition,
})

export const getDefinition = endpoint({
  method: 'GET',
  path: '/v1/definitions/:version',
  summary: 'One version of the definition',
  auth: 'member',
  params: z.object({ version: z.coerce.number().int().min(1).max(1_000_000) }),
  response: Definition,
})

/** Only before the first change or signature: from then on a definition is drafted, replayed and signed. */
export const choosePack = endpoint({
  method: 'POST',
  path: '/v1/definitions/choose-pack',
  summary: 'Start from another pack while the present one is as it came, and score everybody again; or keep the present one',
  auth: 'member',
  roles: ['marketing', 'admin'],
  /** `language` of labels and plays; the workspace's when not said */
  body: z.strictObject({ pack: z.string().min(1, 'is needed').max(64), language: Language.optional() }),
  response: Definition,
  status: 201,
  errors: ['conflict'],
})
