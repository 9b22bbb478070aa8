import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { claims, siteOf } from '../../../extension/page/site-of'
import { SITES } from '../../../extension/sites'
import { isIn } from '../harness/is-in'
import { readSaved, savedPage } from './saved-page'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../sites')
const folders = readdirSync(ROOT)
type Expected = { site: string; url: string; record: string | null; subject: unknown[]; others?: unknown[]; rows: unknown[] }

describe('every site', () => {
  it.each(SITES.map(({ id }) => id))('%s is proved by a saved page', (id) => {
    expect(existsSync(join(ROOT, id, 'page.html'))).toBe(true)
    expect(existsSync(join(ROOT, id, 'page.json'))).toBe(true)
  })

  it('is a file of the folder, and each folder is a site', () => {
    expect(folders.sort()).toEqual(SITES.map(({ id }) => id).sort())
  })
})

describe.each(folders.flatMap((folder) => pagesOf(folder)))('%s/%s', (folder, name) => {
  const page = savedPage(join(ROOT, folder, `${name}.html`))
  const expected: Expected = JSON.parse(readFileSync(join(ROOT, folder, `${name}.json`), 'utf8'))
  const site = SITES.find(({ id }) => id === expected.site)!

  it('is read as expected', () => {
    expect(readSaved(site, expected.url, page)).toEqual(expected)
    expect(expected.site).toBe(folder)
  })

  it('is claimed by its own site and by no other', () => {
    const url = new URL(expected.url)
    expect(siteOf(SITES, url.hostname, isIn(page))?.id).toBe(folder)
    expect(SITES.filter((other) => other.id !== 'generic' && claims(other, url.hostname, isIn(page))).map(({ id }) => id)).toEqual(
      folder === 'generic' ? [] : [folder],
    )
  })

  it('gives nothing a person typed to any reader', () => {
    for (const reader of SITES) expect(JSON.stringify(readSaved(reader, expected.url, page))).not.toContain('private.example')
  })
})

function pagesOf(folder: string): [string, string][] {
  const names = readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('.html'))
  return names.map((file) => [folder, file.replace('.html', '')])
}
