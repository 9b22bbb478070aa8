import * as z from 'zod'
import { Invite, Role } from '../schema/member'
import { endpoint } from './endpoint'
import { IdParams, listOf, PageQuery } from './page'

const ADMIN = ['admin'] as const

export const listInvites = endpoint({
  method: 'GET',
  path: '/v1/invites',
  summary: 'Invites, newest first; their links were shown once',
  auth: 'member',
  roles: ADMIN,
  query: PageQuery,
  response: listOf('invites', Invite),
})

export const createInvite = endpoint({
  method: 'POST',
  path: '/v1/invites',
  summary: 'Invite somebody: the answer’s link works once, for 14 days, and is shown only here',
  auth: 'member',
  roles: ADMIN,
  body: z.strictObject({
    name: z.string().trim().min(1, 'is needed').max(120),
    email: z.email('is not an e-mail address').max(254),
    role: Role,
    manager: z.boolean().default(false),
    signer: z.boolean().default(false),
  }),
  response: Invite.extend({ url: z.string() }),
  status: 201,
  errors: ['conflict'],
})

export const deleteInvite = endpoint({
  method: 'DELETE',
  path: '/v1/invites/:id',
  summary: 'Take an unused invite back',
  auth: 'member',
  roles: ADMIN,
  params: IdParams,
  errors: ['conflict'],
})
