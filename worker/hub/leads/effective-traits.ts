import { TRAIT_SOURCES, type TraitSource, type Traits, type TraitValue } from '#shared/schema/trait'
import type { HeldTrait } from './lead-record'

const rank = (source: TraitSource) => TRAIT_SOURCES.indexOf(source)

/**
 * Source precedence (DESIGN §4): member > CRM > import > enrichment > form; within one source the later word wins.
 * Order-free: the result does not depend on which of two words arrives first.
 */
export function outranks(next: HeldTrait, held: HeldTrait | undefined): boolean {
  if (!held) return true
  const difference = rank(next.source) - rank(held.source)
  return difference < 0 || (difference === 0 && next.at >= held.at)
}

/** Values only, for scoring. */
export function traitValues(held: Record<string, HeldTrait>): Traits {
  const values: Traits = {}
  for (const [name, { value }] of Object.entries(held)) values[name] = value
  return values
}

/** Normal names of traits that senders call differently. */
const SYNONYMS: Record<string, string> = {
  jobTitle: 'title',
  job_title: 'title',
  position: 'title',
  organization: 'company',
  organisation: 'company',
  company_name: 'company',
  companyName: 'company',
  mobile: 'phone',
  telephone: 'phone',
  tel: 'phone',
  numberOfEmployees: 'employees',
  company_size: 'employees',
  companySize: 'employees',
}

/** Traits under their normal names, empty values dropped, first and last name joined. */
export function normalizeTraits(said: Record<string, TraitValue | null>): Record<string, TraitValue> {
  const out: Record<string, TraitValue> = {}
  for (const [name, value] of Object.entries(said)) {
    if (value === null || (typeof value === 'string' && value.trim() === '')) continue
    out[SYNONYMS[name] ?? name] = typeof value === 'string' ? value.trim() : value
  }
  const first = out.firstName ?? out.first_name
  const last = out.lastName ?? out.last_name
  if (out.name === undefined && (first || last)) out.name = [first, last].filter(Boolean).join(' ')
  return out
}
