import type * as z from 'zod'
import type { putAccount } from '#shared/api/accounts'
import { ApiError, notFound } from '../../errors'
import { phrase } from '../../language/phrase'
import { type AccountRow, accountsOfDomains, deleteAccount, getAccount, saveAccount } from '../../store/accounts'
import { leadsOfDomains, markLeadsUnscored } from '../../store/leads'
import { type Actor, actorId } from '../actor'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'

export type AccountInput = z.infer<NonNullable<typeof putAccount.body>>
export type AccountPut = { actor: Actor; domain: string; account: AccountInput }

/** Names or changes an account; its leads are scored again, in the same breath. */
export async function accountPut(hub: Hub, { actor, domain, account }: AccountPut): Promise<AccountRow> {
  const [done] = await accountsPut(hub, [{ actor, domain, account }])
  return done!
}

/** Several at once, in one commit with `more`: for imports. */
export async function accountsPut(
  hub: Hub,
  inputs: readonly AccountPut[],
  more: readonly D1PreparedStatement[] = [],
): Promise<AccountRow[]> {
  const known = await accountsOfDomains(
    hub.db,
    hub.id,
    inputs.map((i) => i.domain.toLowerCase()),
  )
  const domainsBefore = [...known.values()].flatMap((a) => a.domains)
  const statements: D1PreparedStatement[] = [...more]
  const rows: AccountRow[] = []
  const now = hub.now()
  for (const { actor, domain, account } of inputs) {
    if (account.owner != null && hub.members.get(account.owner)?.active !== true)
      throw new ApiError('invalid-field', phrase`There is no active member with this id.`, 'owner')
    const before = known.get(domain.toLowerCase())
    const key = before?.domain ?? domain.toLowerCase()
    const row: AccountRow = {
      domain: key,
      domains: [...new Set([key, ...(account.domains ?? before?.domains ?? []).map((d) => d.toLowerCase())])],
      name: account.name === undefined ? (before?.name ?? null) : account.name,
      named: account.named,
      owner: account.owner === undefined ? (before?.owner ?? null) : account.owner,
      relation: account.relation ?? before?.relation ?? 'none',
      traits: { ...(before?.traits ?? {}), ...(account.traits ?? {}) },
      plan: account.plan === undefined ? (before?.plan ?? null) : account.plan,
      updatedAt: now,
    }
    rows.push(row)
    // The same company may come twice: the second word adds to the first.
    for (const own of row.domains) known.set(own, row)
    statements.push(...saveAccount(hub.db, hub.id, row, actorId(actor)))
    if (before?.named !== row.named) statements.push(auditLine(hub, actor, row.named ? 'account.named' : 'account.unnamed', key, null, now))
  }
  await rescore(hub, [...new Set([...domainsBefore, ...rows.flatMap((r) => r.domains)])], statements)
  return rows
}

/** Forgets an account; its people stay leads. */
export async function accountDelete(hub: Hub, { actor, domain }: { actor: Actor; domain: string }): Promise<null> {
  const known = await getAccount(hub.db, hub.id, domain.toLowerCase())
  if (!known) throw notFound('account')
  const now = hub.now()
  const log = auditLine(hub, actor, 'account.delete', known.domain, null, now)
  await rescore(hub, known.domains, [...deleteAccount(hub.db, hub.id, known.domain, now, actorId(actor)), log])
  return null
}

async function rescore(hub: Hub, domains: readonly string[], statements: D1PreparedStatement[]): Promise<void> {
  const leads = await leadsOfDomains(hub.db, hub.id, domains)
  await hub.commit(leads.length > 0 ? [...statements, markLeadsUnscored(hub.db, hub.id, leads)] : statements)
  for (const id of leads) {
    hub.leads.delete(id)
    if (!hub.dirtyLeads.has(id)) hub.dirtyLeads.set(id, 'trait')
  }
}
