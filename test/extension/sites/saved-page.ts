import { readFileSync } from 'node:fs'
import { readPage } from '../../../extension/page/read-page'
import type { Person } from '../../../extension/page/read-person'
import type { Site } from '../../../extension/sites/site'

/** A page as text, parsed without running or loading anything of it. */
export function savedPage(path: string): Document {
  const inert = readFileSync(path, 'utf8')
    .replace(/<link\b[^>]*>/gi, '')
    .replace(/(<iframe\b[^>]*?)\ssrc="[^"]*"/gi, '$1')
  return new DOMParser().parseFromString(inert, 'text/html')
}

/** What `site` reads in a saved page, with the fields it does not say left out, as the expectations are written. */
export function readSaved(site: Site, url: string, page: Document) {
  const reading = readPage(site, new URL(url), page)
  const { others, ...rest } = reading
  const named = others.length > 0 ? { others: others.map(said) } : {}
  return { ...rest, ...named, url, subject: reading.subject.map(said), rows: reading.rows().map(said) }
}

function said(person: Person): Partial<Person> {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null))
}
