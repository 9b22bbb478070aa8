/** `@` as it stands, or written once or several times over for an address (`%40`, `%2540`). */
const PERSON = /@|%(25)*40/i
/** what a link in a mail says instead of an address: its SHA-256 */
const HASH = /^[0-9a-f]{64}$/i

/** True for text that may name a person: it holds an address, or the hash of one. */
export const namesPerson = (text: string): boolean => PERSON.test(text) || HASH.test(text)

/** The path without the parts that may name a person, as in `/unsubscribe/anna@kunde.example`. */
export const sentPath = (pathname: string): string => {
  const kept = pathname.split('/').filter((part) => !namesPerson(part))
  return kept.length > 1 ? kept.join('/') : '/'
}

/**
 * Of an address what prices depend on, and nothing that may say who looks at it (a form's thank-you page, a link in a mail): the site, its
 * path without the parts that name a person, and the campaign. At most 2,048 characters, as the API takes.
 */
export function sentAddress(url: URL): string {
  const campaign = new URLSearchParams()
  for (const [name, value] of url.searchParams) if (/^utm_\w+$/.test(name) && !namesPerson(value)) campaign.append(name, value)
  const address = url.origin + sentPath(url.pathname)
  const whole = campaign.size > 0 ? `${address}?${campaign}` : address
  return (whole.length > LONGEST ? address : whole).slice(0, LONGEST)
}

const LONGEST = 2048
