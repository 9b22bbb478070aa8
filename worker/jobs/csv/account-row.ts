import type * as z from 'zod'
import { putAccount } from '#shared/api/accounts'
import { Relation } from '#shared/schema/account'
import type { ImportColumn } from '#shared/schema/import'
import type { Member } from '#shared/schema/member'
import type { TraitValue } from '#shared/schema/trait'
import { registrableDomain } from '#shared/scoring/derived/registrable-domain'
import { type Phrase, phrase } from '../../language/phrase'
import { cellsByField, shownCell, traitValue, wholeNumber, yesOrNo } from './cell-values'
import { firstProblem } from './first-problem'
import type { Understood } from './lead-row'
import { traitOf } from './map-columns'

const Body = putAccount.body!
export type AccountRowInput = { domain: string; account: z.infer<typeof Body> }

const GERMAN_RELATIONS: Record<string, string> = {
  eigene: 'own',
  wettbewerber: 'competitor',
  konkurrent: 'competitor',
  kunde: 'customer',
  keine: 'none',
}
/** As they are written in a file. */
const RELATIONS = { en: Relation.options.join(', '), de: 'eigene, Wettbewerber, Kunde, keine' }

/** A row of an accounts file as the account it names, or why it cannot be one. Without a column *named* all are named. */
export function accountOfRow(
  columns: readonly ImportColumn[],
  cells: readonly string[],
  members: readonly Pick<Member, 'id' | 'name' | 'email' | 'active'>[],
): Understood<AccountRowInput> {
  const given = cellsByField(columns, cells)
  const wrong = (field: string | null, said: Phrase) => ({ value: null, error: { field, said } })
  const said = given.get('domain')
  if (said === undefined) return wrong('domain', phrase`The row names no company: its domain is empty.`)
  const domains = said.split(/[\s,;|]+/).map(domainOf)
  if (domains.includes(null)) return wrong('domain', phrase`“${shownCell(said)}” is not a company’s domain such as nordwind.example.`)
  const account: Record<string, unknown> = { named: true }
  const traits: Record<string, TraitValue> = {}
  for (const [field, text] of given) {
    const trait = traitOf(field)
    if (trait !== null) traits[trait] = traitValue(text)
    else if (field === 'employees') traits.employees = wholeNumber(text) ?? text
    else if (field === 'country' || field === 'industry') traits[field] = text
    else if (field === 'name' || field === 'plan') account[field] = text
  }
  if (columns.some((c) => c.field === 'named')) {
    const said = given.get('named') ?? ''
    const named = yesOrNo(said)
    if (named === null) return wrong('named', phrase`“${shownCell(said)}” is neither yes nor no.`)
    account.named = named
  }
  const relation = given.get('relation')?.toLowerCase()
  if (relation !== undefined) {
    const known = Relation.safeParse(GERMAN_RELATIONS[relation] ?? relation)
    if (!known.success) return wrong('relation', phrase`“${shownCell(relation)}” is none of ${RELATIONS}.`)
    account.relation = known.data
  }
  const owner = given.get('owner')?.toLowerCase()
  if (owner !== undefined) {
    const found = members.filter((m) => m.active && (m.email.toLowerCase() === owner || m.name.toLowerCase() === owner))
    if (found.length !== 1) return wrong('owner', phrase`“${shownCell(owner)}” is not the e-mail address or name of one active member.`)
    account.owner = found[0]!.id
  }
  if (domains.length > 1) account.domains = domains
  if (Object.keys(traits).length > 0) account.traits = traits
  const checked = Body.safeParse(account)
  if (!checked.success) return { value: null, error: firstProblem(checked.error, account) }
  return { value: { domain: domains[0]!, account: checked.data }, error: null }
}

/** `https://www.nordwind.example/en`, `info@nordwind.example` and `nordwind.example` all name one company. */
function domainOf(text: string): string | null {
  const host = text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?#:].*$/, '')
  return registrableDomain(host)
}
