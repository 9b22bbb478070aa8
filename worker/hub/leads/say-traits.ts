import type { TraitSource, TraitValue } from '#shared/schema/trait'
import { emailFacts } from '#shared/scoring/derived/email-facts'
import { linkedInVanity } from '#shared/scoring/derived/linked-in-vanity'
import { normalizePhone } from '#shared/scoring/derived/normalize-phone'
import { newId, sha256Hex } from '../../ids'
import type { LeadKey } from '../../store/lead-keys'
import type { Said } from '../../store/trait-log'
import { outranks } from './effective-traits'
import type { LeadRecord } from './lead-record'

export type Saying = { source: TraitSource; at: number; byMember: string | null }

/** What in a set of traits names a person: address, phone, LinkedIn; badly formed ones name nobody. */
export function keysIn(traits: Record<string, TraitValue>): LeadKey[] {
  const keys: LeadKey[] = []
  const text = (name: string) => (typeof traits[name] === 'string' ? (traits[name] as string) : null)
  const email = text('email') && emailFacts(text('email')!)
  if (email) keys.push({ kind: 'email', value: email.normalized })
  const phone = text('phone') && normalizePhone(text('phone')!)
  if (phone) keys.push({ kind: 'phone', value: phone })
  const linkedin = text('linkedin') && linkedInVanity(text('linkedin')!)
  if (linkedin) keys.push({ kind: 'linkedin', value: linkedin })
  return keys
}

/**
 * Puts what was said into a record by source precedence and answers the rows for the log. A null value forgets, and
 * only a member can say it. Mutates the record.
 */
export function sayTraits(record: LeadRecord, traits: Record<string, TraitValue | null>, { source, at, byMember }: Saying): Said[] {
  const said: Said[] = []
  for (const [name, value] of Object.entries(traits)) {
    said.push({ lead: record.id, id: newId('tr', at), name, value, source, at, byMember })
    if (value === null) {
      if (source === 'member') delete record.traits[name]
      continue
    }
    const next = { value, source, at }
    if (outranks(next, record.traits[name])) record.traits[name] = next
  }
  return said
}

/** Name, title, company and so on follow from the traits. The address is set apart, with its hash. */
export function refreshIdentity(record: LeadRecord): void {
  const text = (name: string) => {
    const value = record.traits[name]?.value
    return value === undefined ? null : String(value).slice(0, 300)
  }
  record.name = text('name')
  record.title = text('title')
  record.company = text('company')
  record.phone = text('phone')
  const profile = text('linkedin')
  record.linkedin = profile === null ? null : (linkedInVanity(profile) ?? profile.toLowerCase())
}

/** Sets the lead's address: it decides the domain, and its hash is what pages are matched by. */
export async function setEmail(record: LeadRecord, email: string): Promise<void> {
  record.email = email
  record.emailHash = await sha256Hex(email)
  const facts = emailFacts(email)
  record.domain = facts?.kind === 'business' ? facts.registrableDomain : null
}
