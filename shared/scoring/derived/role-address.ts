import { ROLE_ADDRESSES, ROLE_QUALIFIERS } from '../../data/role-addresses'

const roles = new Set(ROLE_ADDRESSES)
const qualifiers = new Set(ROLE_QUALIFIERS)

/**
 * Whether the part before the @ belongs to a desk rather than a person. `local` is in lower case. A `+tag` and trailing digits do not
 * count (`info2`), separators neither (`no-reply`); a place or a language may follow (`sales-de`), a name may not (`sales.smith`).
 */
export function isRoleAddress(local: string): boolean {
  const plus = local.indexOf('+')
  const name = (plus > 0 ? local.slice(0, plus) : local).normalize('NFD').replace(/\p{M}+/gu, '')
  if (roles.has(name)) return true
  const parts = name.split(/[._-]+|\d+$/).filter((part) => part !== '')
  if (parts.length === 0) return false
  if (roles.has(parts.join(''))) return true
  return roles.has(parts[0]!) && parts.slice(1).every((part) => qualifiers.has(part) || roles.has(part))
}
