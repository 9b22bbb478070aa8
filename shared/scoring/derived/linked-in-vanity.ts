import { addressParts, decoded } from './address-parts'

/** LinkedIn lets members choose 3 to 100 letters and digits; older ones hold dashes and letters of other scripts. */
const VANITY = /^[\p{L}\p{N}\p{M}\p{Extended_Pictographic}_-]{3,100}$/u
/** Opaque member ids stand in the same place of some addresses; they depend on case and are no vanity name. */
const MEMBER_ID = /^AC[ow]AA[\w-]{20,}$/

/**
 * The vanity name of a LinkedIn profile address in lower case, or null for every other address: `https://de.linkedin.com/in/Jane-Roe/`
 * → `jane-roe`. Sales Navigator's `/sales/lead/<id>`, company pages and opaque member ids have no vanity name.
 */
export function linkedInVanity(url: string): string | null {
  const parts = addressParts(url, true)
  if (parts === null || (parts.host !== 'linkedin.com' && !parts.host.endsWith('.linkedin.com'))) return null
  const segments = parts.path.split('/').filter((segment) => segment !== '')
  if (segments[0]?.toLowerCase() === 'mwlite') segments.shift()
  if (segments[0]?.toLowerCase() !== 'in' || segments[1] === undefined) return null
  const name = decoded(segments[1]).normalize('NFC')
  return VANITY.test(name) && !MEMBER_ID.test(name) ? name.toLowerCase() : null
}
