import type { Account } from '#shared/schema/account'
import type { Card } from '#shared/schema/lead'
import type { Traits } from '#shared/schema/trait'

export type AccountRow = {
  domain: string
  domains: string[]
  name: string | null
  named: boolean
  owner: string | null
  relation: Account['relation']
  traits: Traits
  plan: string | null
  updatedAt: number
}
type Raw = Omit<AccountRow, 'domains' | 'named' | 'traits'> & { domains: string; named: number; traits: string }

const COLUMNS = `a.domain, a.name, a.named, a.owner, a.relation, a.traits, a.plan, a.updated_at AS updatedAt,
  (SELECT json_group_array(d.domain) FROM account_domains d WHERE d.workspace = a.workspace AND d.account = a.domain) AS domains`

const toRow = (raw: Raw): AccountRow => ({
  ...raw,
  named: raw.named === 1,
  traits: JSON.parse(raw.traits),
  domains: JSON.parse(raw.domains),
})

/** Accounts by any of their domains, keyed by the domain asked for. */
export async function accountsOfDomains(db: D1Database, workspace: string, domains: readonly string[]): Promise<Map<string, AccountRow>> {
  const { results } = await db
    .prepare(
      `SELECT k.domain AS asked, ${COLUMNS} FROM account_domains k JOIN accounts a ON a.workspace = k.workspace AND a.domain = k.account
       WHERE k.workspace = ?1 AND k.domain IN (SELECT value FROM json_each(?2))`,
    )
    .bind(workspace, JSON.stringify(domains))
    .all<Raw & { asked: string }>()
  return new Map(results.map(({ asked, ...raw }) => [asked, toRow(raw as Raw)]))
}

export async function getAccount(db: D1Database, workspace: string, domain: string): Promise<AccountRow | null> {
  return (await accountsOfDomains(db, workspace, [domain])).get(domain) ?? null
}

export function saveAccount(db: D1Database, workspace: string, a: AccountRow, by: string | null): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO accounts (workspace, domain, name, named, owner, relation, traits, plan, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT DO UPDATE SET name = excluded.name, named = excluded.named, owner = excluded.owner, relation = excluded.relation,
           traits = excluded.traits, plan = excluded.plan, updated_at = excluded.updated_at`,
      )
      .bind(workspace, a.domain, a.name, a.named ? 1 : 0, a.owner, a.relation, JSON.stringify(a.traits), a.plan, a.updatedAt),
    db.prepare('DELETE FROM account_domains WHERE workspace = ?1 AND account = ?2').bind(workspace, a.domain),
    db
      .prepare(
        `INSERT INTO account_domains (workspace, domain, account) SELECT ?1, value, ?2 FROM json_each(?3) WHERE true
         ON CONFLICT DO UPDATE SET account = excluded.account`,
      )
      .bind(workspace, a.domain, JSON.stringify([...new Set([a.domain, ...a.domains])])),
    db
      .prepare(
        'INSERT INTO account_flags (workspace, domain, at, named, by_member) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET named = excluded.named',
      )
      .bind(workspace, a.domain, a.updatedAt, a.named ? 1 : 0, by),
  ]
}

export function deleteAccount(db: D1Database, workspace: string, domain: string, at: number, by: string | null): D1PreparedStatement[] {
  return [
    db.prepare('DELETE FROM accounts WHERE workspace = ?1 AND domain = ?2').bind(workspace, domain),
    db.prepare('DELETE FROM account_domains WHERE workspace = ?1 AND account = ?2').bind(workspace, domain),
    db
      .prepare(
        'INSERT INTO account_flags (workspace, domain, at, named, by_member) VALUES (?1, ?2, ?3, 0, ?4) ON CONFLICT DO UPDATE SET named = 0',
      )
      .bind(workspace, domain, at, by),
  ]
}

export type AccountFilter = { q?: string; domain?: string; named?: boolean; limit: number; cursor: [number, string] | null }

/** An account with its people: how many, how many still open, when one was last active, and the hottest one's card as it is stored. */
export type AccountWithPeople = AccountRow & { leads: number; openLeads: number; lastActivityAt: number | null; best: Card | null }

const ITS_PEOPLE = `FROM account_domains d JOIN leads l ON l.workspace = d.workspace AND l.domain = d.domain AND l.merged_into IS NULL
  WHERE d.workspace = a.workspace AND d.account = a.domain`

/** Accounts, named ones first, then by domain. */
export async function listAccounts(db: D1Database, workspace: string, f: AccountFilter): Promise<AccountWithPeople[]> {
  const where = ['a.workspace = ?1']
  const bound: (string | number)[] = [workspace]
  const bind = (value: string | number) => `?${bound.push(value)}`
  if (f.q) where.push(`instr(lower(coalesce(a.name, '') || ' ' || a.domain), ${bind(f.q.toLowerCase())}) > 0`)
  if (f.domain) where.push(`a.domain = (SELECT account FROM account_domains WHERE workspace = ?1 AND domain = ${bind(f.domain)})`)
  if (f.named !== undefined) where.push(`a.named = ${bind(f.named ? 1 : 0)}`)
  if (f.cursor) {
    const named = bind(f.cursor[0])
    where.push(`(a.named < ${named} OR (a.named = ${named} AND a.domain > ${bind(f.cursor[1])}))`)
  }
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS},
         (SELECT json_array(count(*), count(CASE WHEN l.stage NOT IN ('nurture', 'disqualified', 'customer') THEN 1 END), max(l.last_at)) ${ITS_PEOPLE}) AS people,
         (SELECT l.card ${ITS_PEOPLE} AND l.card IS NOT NULL ORDER BY l.score DESC LIMIT 1) AS best
       FROM accounts a WHERE ${where.join(' AND ')} ORDER BY a.named DESC, a.domain LIMIT ${bind(f.limit)}`,
    )
    .bind(...bound)
    .all<Raw & { people: string; best: string | null }>()
  return results.map(({ people, best, ...raw }) => {
    const [leads, openLeads, lastActivityAt] = JSON.parse(people) as [number, number, number | null]
    return { ...toRow(raw as Raw), leads, openLeads, lastActivityAt, best: best === null ? null : (JSON.parse(best) as Card) }
  })
}
