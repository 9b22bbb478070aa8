import type { Card } from '#shared/schema/lead'

export const FIELDS = ['name', 'title', 'company', 'email', 'phone', 'linkedin'] as const
export type IdentityField = (typeof FIELDS)[number]
export type Identity = Record<IdentityField, string>

/** What is known of who the lead is, as text for fields. */
export function identityOf(card: Card): Identity {
  const company = card.traits.company ?? card.account?.name ?? ''
  return {
    name: card.name ?? '',
    title: card.title ?? '',
    company: typeof company === 'string' ? company : '',
    email: card.email ?? '',
    phone: card.phone ?? '',
    linkedin: card.linkedin ?? '',
  }
}

/** Only the fields that changed, as PATCH /v1/leads/:id takes them: an emptied one is forgotten, an address can only be replaced. */
export function identityPatch(before: Identity, after: Identity): Partial<Record<IdentityField, string | null>> & { email?: string } {
  const patch: Partial<Record<Exclude<IdentityField, 'email'>, string | null>> & { email?: string } = {}
  for (const field of FIELDS) {
    const value = after[field].trim()
    if (value === before[field].trim()) continue
    if (field !== 'email') patch[field] = value === '' ? null : value
    else if (value !== '') patch.email = value
  }
  return patch
}
