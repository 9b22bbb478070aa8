import { addressesIn, cleanField } from './clean-field'
import { all, type Person, personOf } from './read-person'
import { isProse, isShown, proseNodes } from './shown-text'
import { personOfTitle } from './title-person'

const MOST_NODES = 50_000
const MOST_PEOPLE = 50
const MOST_DEPTH = 6

/** People a page nobody described still tells of: schema.org in JSON, addresses in its text, its title. */
export function readProse(page: Document): Person[] {
  return [...linkedData(page), ...addressesInText(page), ...title(page)]
}

function addressesInText(page: Document): Person[] {
  const people: Person[] = []
  if (!page.body) return people
  for (const node of proseNodes(page.body, MOST_NODES)) {
    if (!node.data.includes('@') || !isProse(node) || !isShown(node.parentElement!)) continue
    for (const email of addressesIn(node.data)) people.push(personOf({ email }))
    if (people.length >= MOST_PEOPLE) break
  }
  return people
}

/** Alone a name is never more than a possible match. */
function title(page: Document): Person[] {
  const person = personOfTitle(page.title)
  return person.email || person.name ? [personOf(person)] : []
}

function linkedData(page: Document): Person[] {
  return all(page, 'script[type="application/ld+json"]').flatMap((script) => {
    try {
      return peopleIn(JSON.parse(script.textContent ?? ''), 0)
    } catch {
      return []
    }
  })
}

function peopleIn(value: unknown, depth: number): Person[] {
  if (typeof value !== 'object' || value === null || depth > MOST_DEPTH) return []
  if (Array.isArray(value)) return value.slice(0, MOST_PEOPLE).flatMap((one) => peopleIn(one, depth + 1))
  const thing = value as Record<string, unknown>
  const within = Object.values(thing).flatMap((one) => peopleIn(one, depth + 1))
  if (![thing['@type']].flat().includes('Person')) return within
  const employer = thing.worksFor ?? thing.affiliation
  const person = personOf({
    email: cleanField('email', word(thing.email)),
    name: cleanField('name', word(thing.name) ?? [word(thing.givenName), word(thing.familyName)].filter(Boolean).join(' ')),
    company: cleanField('company', word(employer) ?? word((employer as Record<string, unknown> | undefined)?.name)),
    title: cleanField('title', word(thing.jobTitle)),
    domain: cleanField('domain', word((employer as Record<string, unknown> | undefined)?.url)),
  })
  return person.email || person.name ? [person, ...within] : within
}

function word(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
