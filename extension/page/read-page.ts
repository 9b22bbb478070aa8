import type { Site } from '../sites/site'
import { addressesIn } from './clean-field'
import { all, type Person, personOf, pickAll, readPeople } from './read-person'
import { readProse } from './read-prose'

/** What one page shows. `subject`: who the open record or mail is about, the likeliest first; `rows()`: people in its lists, read when asked. */
export type Reading = { site: string; record: string | null; subject: Person[]; rows: () => Person[] }

/**
 * Reads a page, and the frames of the same origin that its site names, by the site's data. Never throws: what cannot be
 * read is missing. Nothing that a person types into is read.
 */
export function readPage(site: Site, url: URL, page: Document): Reading {
  const record = site.record?.exec(url.href)?.[1] ?? null
  const documents = [page, ...framesOf(site, page)]
  const own = ownAddresses(site, documents)
  const others = (people: Person[]) => people.filter(({ email }) => email === null || !own.has(email))
  const subject = once(others(subjectOf(site, record, documents, own)))
  const rows = () => once(others(site.rows.flatMap((rule) => readPeople(page, rule, site))))
  const crmId = site.recordIsPerson ? record : null
  if (crmId && subject.length === 0) subject.push(personOf({ crmId }))
  return { site: site.id, record, subject: subject.map((person, i) => (i === 0 && crmId ? personOf({ ...person, crmId }) : person)), rows }
}

/** Documents of the site's frames that this page may look into; a frame of another origin has none. */
export function framesOf(site: Site, page: Document): Document[] {
  if (!site.frames) return []
  return all(page, site.frames).flatMap((frame) => {
    try {
      return (frame as HTMLIFrameElement).contentDocument ?? []
    } catch {
      return []
    }
  })
}

function subjectOf(site: Site, record: string | null, documents: Document[], own: Set<string>): Person[] {
  const gathered: Person[] = []
  for (const rule of site.subject) {
    if (rule.needsRecord && record === null) continue
    const people = documents.flatMap((page) => readPeople(page, rule, site))
    gathered.push(...people)
    if (!site.gather && people.some(({ email }) => email === null || !own.has(email))) return people
  }
  return site.gather ? [...gathered, ...documents.flatMap(readProse)] : []
}

function ownAddresses(site: Site, documents: Document[]): Set<string> {
  const raw = documents.flatMap((page) => (site.own ?? []).flatMap((pick) => [...pickAll(page, pick)]))
  return new Set(raw.flatMap(addressesIn))
}

/** Each person once: by address, else by name. Who was seen first stays first, and takes what only a later sight tells. */
function once(people: Person[]): Person[] {
  const seen = new Map<string, Person>()
  for (const person of people) {
    const key = person.email ?? person.crmId ?? `name ${person.name?.toLowerCase()}`
    const known = seen.get(key)
    seen.set(key, known ? personOf({ ...person, ...present(known) }) : person)
  }
  return [...seen.values()]
}

function present(person: Person): Partial<Person> {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null))
}
