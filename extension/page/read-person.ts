import { PERSON_FIELDS, type PersonField, type PersonRule, type Pick, type Site } from '../sites/site'
import { cleanField } from './clean-field'
import { fieldText, isEditable, isShown } from './shown-text'

/** What a page says of one person. A field it does not say is null and named in `missing`. */
export type Person = Record<PersonField, string | null> & { missing: PersonField[] }

/** People of one rule below `root`, in the page's order (newest first where the rule says so); nobody without a name, address or id. */
export function readPeople(root: ParentNode, rule: PersonRule, site: Site): Person[] {
  const elements = all(root, rule.each).filter((element) => !isEditable(element) && isShown(element))
  if (rule.newestLast) elements.reverse()
  return elements.map((element) => readPerson(element, rule, site)).filter((person) => person.email ?? person.name ?? person.crmId)
}

/** A person made of what is known of them. */
export function personOf(known: Partial<Record<PersonField, string | null>>): Person {
  const fields = Object.fromEntries(PERSON_FIELDS.map((field) => [field, known[field] ?? null])) as Record<PersonField, string | null>
  return { ...fields, missing: PERSON_FIELDS.filter((field) => fields[field] === null) }
}

function readPerson(element: Element, rule: PersonRule, site: Site): Person {
  const known: Partial<Record<PersonField, string | null>> = {}
  for (const field of PERSON_FIELDS) known[field] = firstOf(element, field, rule.fields[field] ?? [], site.ignore)
  return personOf(known)
}

function firstOf(element: Element, field: PersonField, picks: readonly Pick[], ignore?: string): string | null {
  for (const pick of picks) {
    for (const raw of pickAll(element, pick, ignore)) {
      const value = cleanField(field, raw)
      if (value !== null) return value
    }
  }
  return null
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
