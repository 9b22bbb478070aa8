import type { SiteRules } from '../sites/site'
import { all, firstOf, type Person, personOf, readPeople } from './read-person'
import { readProse } from './read-prose'
import { ownAddresses } from './read-rows'

/** What one page shows. `subject`: who the open record or mail is about, the likeliest first; `others`: whom else it names. Its lists: read-rows.ts. */
export type Reading = { record: string | null; subject: Person[]; others: Person[] }

/**
 * Reads a page, and the frames of the same origin that its site names, by the site's data. Never throws: what cannot be
 * read is missing. Nothing that a person types into is read.
 */
export function readPage(site: SiteRules, url: URL, page: Document): Reading {
  const record = (site.record && new RegExp(site.record).exec(url.href)?.[1]) ?? null
  const parts = [page, ...partsOf(site, page)]
  const own = ownAddresses(site, parts)
  const notOwn = (people: Person[]) => people.filter(({ email }) => email === null || !own.has(email))
  const subject = once(notOwn(subjectOf(site, record, parts, own)))
  const crmId = site.recordIsPerson ? record : null
  if (crmId && site.recordName) subject.unshift(personOf({ crmId, name: firstOf(page, 'name', site.recordName, site) }))
  else if (crmId && subject.length === 0) subject.push(personOf({ crmId }))
  // who else got a mail stands where a subject is never looked for
  const readAnywhere = { ...site, outside: undefined }
  const named =
    subject.length > 0 ? parts.flatMap((part) => (site.others ?? []).flatMap((rule) => readPeople(part, rule, readAnywhere))) : []
  const others = notOwn(named).filter(({ email }) => !subject.some((person) => person.email === email))
  const about = subject.map((person, i) => (i === 0 && crmId ? personOf({ ...person, crmId }) : person))
  return { record, subject: about, others }
}

/** Where else than in the page itself the site's records are: frames of the same origin, and open shadow roots. */
export function partsOf(site: SiteRules, page: Document): (Document | ShadowRoot)[] {
  return [...framesOf(site, page), ...rootsOf(site, page)]
}

function rootsOf(site: SiteRules, scope: ParentNode): ShadowRoot[] {
  if (!site.roots) return []
  return all(scope, site.roots).flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, ...rootsOf(site, shadowRoot)] : []))
}

/** Documents of the site's frames that this page may look into; a frame of another origin has none. */
function framesOf(site: SiteRules, page: Document): Document[] {
  if (!site.frames) return []
  return all(page, site.frames).flatMap((frame) => {
    try {
      return (frame as HTMLIFrameElement).contentDocument ?? []
    } catch {
      return []
    }
  })
}

function subjectOf(site: SiteRules, record: string | null, parts: ParentNode[], own: Set<string>): Person[] {
  const gathered: Person[] = []
  for (const rule of site.subject) {
    if (rule.needsRecord && record === null) continue
    const people = parts.flatMap((page) => readPeople(page, rule, site))
    gathered.push(...people)
    if (!site.gather && !rule.also && people.some(({ email }) => email === null || !own.has(email))) break
  }
  return site.gather ? [...gathered, ...readProse(parts[0] as Document)] : gathered
}

/** Each person once: by address, else by name. Who was seen first stays first, and takes what only a later sight tells. */
export function once(people: Person[]): Person[] {
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
