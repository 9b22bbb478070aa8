import type { Traits } from '#shared/schema/trait'
import { deriveTraits } from '#shared/scoring/derived/derive-traits'
import { fitNumbers } from '#shared/scoring/fit'
import type { Hub, LeadEntry } from '../hub'
import { traitValues } from '../leads/effective-traits'

/**
 * Everything scoring may ask about a lead: its traits over its account's, and what follows from them.
 * Claimed data never lowers or disqualifies a known lead (DESIGN §4): for a confirmed person a form's word is left
 * out where it would take points away.
 */
export function scoringTraits(hub: Hub, entry: LeadEntry): Traits {
  const { record } = entry
  const all = withDerived(entry, traitValues(record.traits))
  if (record.claimed) return all
  const claimed = Object.keys(record.traits).filter((name) => record.traits[name]!.source === 'form')
  if (claimed.length === 0) return all
  let kept = traitValues(Object.fromEntries(Object.entries(record.traits).filter(([, t]) => t.source !== 'form')))
  let standing = standingWith(hub, withDerived(entry, kept))
  for (const name of claimed) {
    const wider = { ...kept, [name]: record.traits[name]!.value }
    const next = standingWith(hub, withDerived(entry, wider))
    if (next < standing) continue
    kept = wider
    standing = next
  }
  return withDerived(entry, kept)
}

/** Fit in tenths; an exclusion or a knock-out is worse than any number of points. */
function standingWith(hub: Hub, traits: Traits): number {
  const { tenths, excluded, knockedOut } = fitNumbers(hub.compiled, traits)
  return tenths - (excluded ? 1e6 : 0) - (knockedOut ? 1e6 : 0)
}

function withDerived({ record, account }: LeadEntry, values: Traits): Traits {
  const traits: Traits = { ...(account?.traits ?? {}), ...values }
  if (record.email !== null) traits.email = record.email
  Object.assign(traits, deriveTraits(traits, {}))
  if (record.domain !== null) traits.domain = record.domain
  // An account we keep settles what the company is to us; without one a known domain is on no list.
  if (account) {
    traits.namedAccount = account.named
    traits.relation = account.relation
  } else if (record.domain !== null || record.email !== null) {
    traits.namedAccount = false
    traits.relation = 'none'
  }
  return traits
}
