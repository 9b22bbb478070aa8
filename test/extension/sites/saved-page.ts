import { readFileSync } from 'node:fs'
import { once, readPage } from '../../../extension/page/read-page'
import type { Person } from '../../../extension/page/read-person'
import { ownAddresses, readRow, rowsOf } from '../../../extension/page/read-rows'
import { PERSON_FIELDS, type Site } from '../../../extension/sites/site'

/** A page as text, parsed without running or loading anything of it. */
export function savedPage(path: string): Document {
  const inert = readFileSync(path, 'utf8')
    .replace(/<link\b[^>]*>/gi, '')
    .replace(/(<iframe\b[^>]*?)\ssrc="[^"]*"/gi, '$1')
  return new DOMParser().parseFromString(inert, 'text/html')
}

/** What `site` reads in a saved page, with the fields it does not say left out, as the expectations are written. */
export function readSaved(site: Site, url: string, page: Document) {
  const { record, subject, others } = readPage(site, new URL(url), page)
  const named = others.length > 0 ? { others: others.map(said) } : {}
  return { site: site.id, record, ...named, url, subject: subject.map(said), rows: once(rowPeople(site, page)).map(said) }
}

/** Who has a chip, as list-chips.ts reads them. */
export function rowPeople(site: Site, page: Document): Person[] {
  const own = ownAddresses(site, [page])
  return rowsOf(site, page).flatMap((row) => readRow(row, site, own)?.person ?? [])
}

function said(person: Person): Partial<Person> & { missing: string[] } {
  const known = Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null))
  return { ...known, missing: PERSON_FIELDS.filter((field) => person[field] === null) }
}
