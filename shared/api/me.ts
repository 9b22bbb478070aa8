import * as z from 'zod'
import { Language } from '../schema/language'
import { Me } from '../schema/member'
import { endpoint } from './endpoint'

export const getMe = endpoint({ method: 'GET', path: '/v1/me', summary: 'Who this token belongs to', auth: 'member', response: Me })

export const patchMe = endpoint({
  method: 'PATCH',
  path: '/v1/me',
  summary: 'Choose your language; `null` is the workspace’s again',
  auth: 'member',
  body: z.strictObject({ language: Language.nullable() }),
  response: Me,
})

/** Turns the one-time code of a join link into a token. The token is shown once. */
export const join = endpoint({
  method: 'POST',
  path: '/v1/join',
  summary: 'Use a join link',
  auth: 'none',
  body: z.strictObject({ code: z.string().min(1).max(128), device: z.string().max(120).optional() }),
  response: z.object({ token: z.string(), me: Me }),
  errors: ['not-found', 'conflict'],
})

export const leave = endpoint({ method: 'POST', path: '/v1/leave', summary: 'Revoke this token (sign out)', auth: 'member' })
