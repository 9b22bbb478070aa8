import { linkedInVanity } from '#shared/scoring/derived/linked-in-vanity'
import { parsedUrl } from './parsed-url'

/** A profile as a tab's address and title tell of it; the page itself is never read. */
export type LinkedInProfile = {
  name: string | null
  /** as a person would copy it, without what LinkedIn adds to it */
  address: string
  /** vanity name, lower-cased; null on Sales Navigator, which does not tell it */
  linkedin: string | null
  /** Sales Navigator's id of the person, kept among the lead's CRM ids: a lead has one LinkedIn address, and this is not it */
  crmId: string | null
}

/** Asked for when the tab's own address is not known yet. */
export const LINKEDIN_ORIGIN = 'https://www.linkedin.com'

/** Its terms forbid overlays (DESIGN §7.4): nothing of Baton runs there, only the side panel tells who it is. */
export const isLinkedIn = (hostname: string): boolean => /(^|\.)linkedin\.(com|cn)$/.test(hostname)

/** `/sales/lead/ACwAAA…,NAME_SEARCH,x1Yz` and the older `/sales/people/…`: the part before the first comma names the person. */
const SALES = /^\/sales\/(?:lead|people)\/([\w-]{6,100})(?:,|\/|$)/

/** The profile a tab shows; null for every other page. */
export function linkedInProfile(url: string, title: string): LinkedInProfile | null {
  const parsed = parsedUrl(url)
  if (!parsed || !isLinkedIn(parsed.hostname)) return null
  const name = nameInTitle(title)
  const linkedin = linkedInVanity(url)
  if (linkedin !== null) return { name, address: `https://www.linkedin.com/in/${encodeURIComponent(linkedin)}/`, linkedin, crmId: null }
  const id = SALES.exec(parsed.pathname)?.[1]
  return id ? { name, address: `https://www.linkedin.com/sales/lead/${id}`, linkedin: null, crmId: `linkedin-sales:${id}` } : null
}

/** What may stand where a profile's name belongs while the page is on its way. */
const NO_NAME = /^(linkedin|sales navigator|sign (up|in)|log ?in|feed|loading.*)$/i

/** `(3) Jane Roe, PhD (She/Her) | LinkedIn` → `Jane Roe`. Signed out it is `Jane Roe - Head of Sales - Tidewater | LinkedIn`. */
export function nameInTitle(title: string): string | null {
  const said = title.normalize('NFC').replace(/^\s*\(\d+\+?\)\s*/, '')
  const first = said.split(/\s+[|·]\s+|\s+[-–—]\s+/)[0]!
  const name = first
    .replace(/\([^)]*\)/g, ' ')
    .replace(/,.*$/, '')
    .replace(/\p{Extended_Pictographic}|\u{FE0F}|\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
  return name === '' || NO_NAME.test(name) ? null : name
}
