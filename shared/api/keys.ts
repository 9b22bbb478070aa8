import * as z from 'zod'
import { Key, OriginPattern } from '../schema/key'
import { endpoint } from './endpoint'
import { IdParams, listOf, PageQuery } from './page'

const ADMIN = ['admin'] as const
const Label = z.string().trim().min(1, 'is needed').max(80)
const Origins = z.array(OriginPattern).max(50)
const PerMinute = z.number().int().min(1).max(1_000_000)

export const listKeys = endpoint({
  method: 'GET',
  path: '/v1/keys',
  summary: 'Keys with the last four characters of each',
  auth: 'member',
  roles: ADMIN,
  query: PageQuery,
  response: listOf('keys', Key),
})

export const createKey = endpoint({
  method: 'POST',
  path: '/v1/keys',
  summary: 'Make a key; its text is shown only here',
  auth: 'member',
  roles: ADMIN,
  body: z.strictObject({
    kind: z.enum(['write', 'secret']),
    label: Label,
    origins: Origins.default([]),
    perMinute: PerMinute.default(600),
  }),
  response: Key.extend({ text: z.string() }),
  status: 201,
})

export const patchKey = endpoint({
  method: 'PATCH',
  path: '/v1/keys/:id',
  summary: 'Change a key’s label, origins or limit; the edge follows within a minute',
  auth: 'member',
  roles: ADMIN,
  params: IdParams,
  body: z.strictObject({ label: Label.optional(), origins: Origins.optional(), perMinute: PerMinute.optional() }),
  response: Key,
  errors: ['conflict'],
})

export const revokeKey = endpoint({
  method: 'DELETE',
  path: '/v1/keys/:id',
  summary: 'Revoke a key for good; the edge follows within a minute',
  auth: 'member',
  roles: ADMIN,
  params: IdParams,
})
