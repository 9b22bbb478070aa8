import { PERSON_FIELDS, type PersonField, type PersonRule, type Pick, type SiteRules } from '../sites/site'
import { cleanField } from './clean-field'
import { fieldText, isEditable, isShown } from './shown-text'

/** What a page says of one person. A field it does not say is null. */
export type Person = Record<PersonField, string | null>

/** People of one rule below `root`, in the page's order (newest first where the rule says so); nobody without a name, address or id. */
export function readPeople(root: ParentNode, rule: PersonRule, site: SiteRules): Person[] {
  const elements = all(root, rule.each).filter((element) => !isInside(element, site.outside) && !isEditable(element))
  if (rule.newestLast) elements.reverse()
  if (rule.first) elements.splice(1)
  return elements.flatMap((element) => readPerson(element, rule, site) ?? [])
}

/** A person made of what is known of them. */
export function personOf(known: Partial<Record<PersonField, string | null>>): Person {
  return Object.fromEntries(PERSON_FIELDS.map((field) => [field, known[field] ?? null])) as Person
}

/** The person of one element; null when it is not on screen, is typed into, or names nobody. */
export function readPerson(element: Element, rule: PersonRule, site: SiteRules): Person | null {
  if (isEditable(element) || !isShown(element)) return null
  const known: Partial<Record<PersonField, string | null>> = {}
  for (const field of PERSON_FIELDS) known[field] = firstOf(element, field, rule.fields[field] ?? [], site)
  return (known.email ?? known.name ?? known.crmId) ? personOf(known) : null
}

/** The first usable value of `picks` below `root`. */
export function firstOf(root: ParentNode, field: PersonField, picks: readonly Pick[], site: SiteRules): string | null {
  for (const pick of picks) {
    for (const raw of pickAll(root, pick, site.ignore)) {
      const value = cleanField(field, field === 'crmId' ? idIn(raw, site) : raw)
      if (value !== null) return value
    }
  }
  return null
}

/** A record's id as an attribute has it: bare, or in the record's address. */
function idIn(raw: string, { record }: SiteRules): string | null {
  return (record && new RegExp(record).exec(raw)?.[1]) ?? (/[/?#]/.test(raw) ? null : raw)
}

/** Raw values of a pick below `root`; nothing that a person types into is ever read. */
export function* pickAll(root: ParentNode, pick: Pick, ignore?: string): Generator<string> {
  const [selector, attribute] = typeof pick === 'string' ? [pick, null] : pick
  const found = selector === '' ? [root as Element] : all(root, selector)
  for (const element of found) {
    if (isEditable(element)) continue
    yield attribute === null ? fieldText(element, ignore) : (element.getAttribute(attribute) ?? '')
  }
}

/** Elements of a selector; none when the browser does not understand it. */
export function all(root: ParentNode, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)]
  } catch {
    return []
  }
}

/** True inside an element that `selector` finds. */
export function isInside(element: Element, selector?: string): boolean {
  try {
    return selector !== undefined && element.closest(selector) !== null
  } catch {
    return false
  }
}
