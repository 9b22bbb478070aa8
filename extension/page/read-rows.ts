import type { PersonRule, SiteRules } from '../sites/site'
import { addressesIn } from './clean-field'
import { all, type Person, pickAll, readPerson } from './read-person'
import { isEditable } from './shown-text'

/** One element of a list that may be a person's. */
export type Row = { element: Element; rule: PersonRule }
/** `place`: the element that shows the name; `text`: what it said when it was read. */
export type RowPerson = { person: Person; place: Element; text: string }

/** The rows of the page's lists, unread. */
export function rowsOf(site: SiteRules, page: Document): Row[] {
  return site.rows.flatMap((rule) => all(page, rule.each).map((element) => ({ element, rule })))
}

/** Who a row is about and where its name stands; null when it is nobody's, or the reader's own. */
export function readRow({ element, rule }: Row, site: SiteRules, own: ReadonlySet<string>): RowPerson | null {
  const person = element.isConnected ? readPerson(element, rule, site) : null
  if (!person || (person.email && own.has(person.email))) return null
  const place = placeIn(element, rule)
  return place && { person, place, text: place.textContent ?? '' }
}

/** The reader's own addresses, as far as the page says them. */
export function ownAddresses(site: SiteRules, parts: readonly ParentNode[]): Set<string> {
  const raw = parts.flatMap((part) => (site.own ?? []).flatMap((pick) => [...pickAll(part, pick)]))
  return new Set(raw.flatMap(addressesIn))
}

function placeIn(element: Element, { fields }: PersonRule): Element | null {
  for (const pick of [...(fields.name ?? []), ...(fields.email ?? [])]) {
    const selector = typeof pick === 'string' ? pick : pick[0]
    const place = selector === '' ? element : all(element, selector)[0]
    if (place && !isEditable(place)) return place
  }
  return null
}
