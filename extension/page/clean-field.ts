import type { PersonField } from '../sites/site'

/** An address anywhere in a text. Letters of any script; no quotes, so that what encloses an address is not taken into it. */
const ADDRESS = /[\p{L}\p{N}.!#$%&*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}[\p{L}\p{N}-]{1,62}/gu
const INVISIBLE = /[\p{Cc}\p{Cf}]+/gu
const MOST_CHARACTERS = 200

/** Every address in a text, lower-cased, once each, in order. */
export function addressesIn(text: string): string[] {
  const found = text.match(ADDRESS) ?? []
  return [...new Set(found.map((address) => address.toLowerCase().replace(/^[.!?]+/, '')))].filter((address) => address.length <= 254)
}

/** What a page says in one field, made comparable; null when it says nothing usable. Never throws. */
export function cleanField(field: PersonField, raw: string | null | undefined): string | null {
  if (!raw) return null
  if (field === 'email') return addressesIn(withoutMailto(raw))[0] ?? null
  const text = raw.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS)
  if (text === '') return null
  if (field === 'domain') return hostIn(text)
  // a name that is only the address once more says nothing new
  return field === 'name' && text.includes('@') ? null : text
}

function withoutMailto(raw: string): string {
  if (!/^\s*mailto:/i.test(raw)) return raw
  const address = raw.replace(/^\s*mailto:/i, '').split('?')[0]!
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function hostIn(text: string): string | null {
  const host = text
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .split(/[/?#:\s]/)[0]!
    .toLowerCase()
    .replace(/^www\./, '')
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host) ? host : null
}
