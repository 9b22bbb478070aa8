import * as z from 'zod'
import { Language } from '../schema/language'
import { Member, Role, Scope } from '../schema/member'
import { WorkingHours } from '../schema/working-hours'
import { endpoint } from './endpoint'
import { IdParams, listOf, PageQuery } from './page'

const ADMIN = ['admin'] as const

export const listMembers = endpoint({
  method: 'GET',
  path: '/v1/members',
  summary: 'Everybody in the workspace, also those no longer active',
  auth: 'member',
  query: PageQuery,
  response: listOf('members', Member),
})

export const patchMember = endpoint({
  method: 'PATCH',
  path: '/v1/members/:id',
  summary: 'Change a member’s name, address, role, flags, scope or language; open hand-offs of somebody who leaves sales go to other reps',
  auth: 'member',
  roles: ADMIN,
  params: IdParams,
  body: z.strictObject({
    name: z.string().trim().min(1).max(120).optional(),
    /** alerts that still wait go there too */
    email: Member.shape.email.optional(),
    role: Role.optional(),
    manager: z.boolean().optional(),
    signer: z.boolean().optional(),
    scope: Scope.optional(),
    /** null: the workspace's */
    language: Language.nullable().optional(),
  }),
  response: Member,
  errors: ['conflict'],
})

export const deactivateMember = endpoint({
  method: 'POST',
  path: '/v1/members/:id/deactivate',
  summary: 'End a member’s access on every device; their open hand-offs go to other reps. A new invite brings them back',
  auth: 'member',
  roles: ADMIN,
  params: IdParams,
  response: Member,
  errors: ['conflict'],
})

export const putHours = endpoint({
  method: 'PUT',
  path: '/v1/members/:id/hours',
  summary: 'When a member works: one’s own, or anybody’s for an admin or a sales manager; `null` is office hours again',
  auth: 'member',
  params: IdParams,
  body: z.strictObject({ hours: WorkingHours.nullable() }),
  response: Member,
  errors: ['forbidden'],
})
