import { type Context, Hono } from 'hono'
import * as api from '#shared/api/accounts'
import type { Account } from '#shared/schema/account'
import type { Card } from '#shared/schema/lead'
import { ageCard } from '#shared/scoring/age-card'
import type { AppEnv } from '../app-env'
import { decodeCursor, encodeCursor } from '../cursor'
import { notFound } from '../errors'
import { command } from '../hub-client'
import { mount } from '../respond'
import { type AccountWithPeople, listAccounts } from '../store/accounts'
import { listMembers } from '../store/members'

export const accounts = new Hono<AppEnv>()

async function views(c: Context<AppEnv>, rows: readonly AccountWithPeople[]): Promise<Account[]> {
  const members = new Map((await listMembers(c.env.DB, c.get('workspace'))).map((m) => [m.id, { id: m.id, name: m.name }]))
  return rows.map(({ best, ...row }) => ({
    ...row,
    owner: row.owner === null ? null : (members.get(row.owner) ?? null),
    best: best && hottest(best),
  }))
}

function hottest(stored: Card): Account['best'] {
  const { id, name, email, score, grade, quadrant } = ageCard(stored, Date.now())
  return { leadId: id, name: name ?? email, score, grade, quadrant }
}

async function one(c: Context<AppEnv>, domain: string): Promise<Account> {
  const rows = await listAccounts(c.env.DB, c.get('workspace'), { domain: domain.toLowerCase(), limit: 1, cursor: null })
  if (rows.length === 0) throw notFound('account')
  return (await views(c, rows))[0]!
}

mount(accounts, api.listAccounts, async (c, { query }) => {
  const named = query.named === undefined ? undefined : query.named === 'true'
  const rows = await listAccounts(c.env.DB, c.get('workspace'), {
    q: query.q,
    named,
    limit: query.limit,
    cursor: decodeCursor(query.cursor) as [number, string] | null,
  })
  const last = rows.length === query.limit ? rows.at(-1)! : null
  return { accounts: await views(c, rows), cursor: encodeCursor(last && [last.named ? 1 : 0, last.domain]) }
})

mount(accounts, api.getAccount, (c, { params }) => one(c, params.domain))

mount(accounts, api.putAccount, async (c, { params, body }) => {
  const row = await command(c, 'accountPut', { actor: { member: c.get('member') }, domain: params.domain, account: body })
  return one(c, row.domain)
})

mount(accounts, api.deleteAccount, (c, { params }) =>
  command(c, 'accountDelete', { actor: { member: c.get('member') }, domain: params.domain }),
)
