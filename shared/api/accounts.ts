import * as z from 'zod'
import { Account, Domain, Relation } from '../schema/account'
import { Traits } from '../schema/trait'
import { endpoint } from './endpoint'
import { listOf, PageQuery } from './page'

const DomainParams = z.object({ domain: Domain })

export const listAccounts = endpoint({
  method: 'GET',
  path: '/v1/accounts',
  summary: 'Accounts, named ones first',
  auth: 'member-or-secret',
  query: PageQuery.extend({ q: z.string().max(200).optional(), named: z.enum(['true', 'false']).optional() }),
  response: listOf('accounts', Account),
})

export const getAccount = endpoint({
  method: 'GET',
  path: '/v1/accounts/:domain',
  summary: 'One account',
  auth: 'member-or-secret',
  params: DomainParams,
  response: Account,
})

export const putAccount = endpoint({
  method: 'PUT',
  path: '/v1/accounts/:domain',
  summary: 'Name an account, or change it; its leads are scored again',
  auth: 'member-or-secret',
  params: DomainParams,
  body: z.strictObject({
    named: z.boolean(),
    /** a member's id */
    owner: z.string().max(64).nullable().optional(),
    name: z.string().max(200).nullable().optional(),
    domains: z.array(Domain).max(50).optional(),
    relation: Relation.optional(),
    traits: Traits.optional(),
    plan: z.string().max(2000).nullable().optional(),
  }),
  response: Account,
})

export const deleteAccount = endpoint({
  method: 'DELETE',
  path: '/v1/accounts/:domain',
  summary: 'Forget an account; its leads stay',
  auth: 'member',
  params: DomainParams,
})
