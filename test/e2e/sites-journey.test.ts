import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { handoffOf } from '../extension/background/card-fixture'
import { type ClosedShadow, closedShadow } from './closed-shadow.ts'
import { until } from './extension-page.ts'
import { INES, namedLead, SAVED_PAGES, type SavedPage, type SavedSites, startSavedSites } from './saved-sites.ts'

// A rep's way on every site: the list, one of its people, the card, yes; then on to the next person. Real Roundcube: roundcube.test.ts.
const RECORDS: Record<string, string> = { generic: 'mail' }
/** a page of its own for each mail, where the others only exchange what is shown */
const LOADS = new Set(['roundcube'])
const SITES = [...new Set(SAVED_PAGES.map(({ file }) => file.split('/')[0]!))]

const saved = (file: string) => SAVED_PAGES.find((one) => one.file === file)!
const leadOf = (first: string, site: string) => ({
  id: `${first}-${site}`.toLowerCase(),
  email: `${first}.${site}@tidewater-ceramics.example`.toLowerCase(),
  name: `${first} ${site[0]!.toUpperCase()}${site.slice(1)}`,
})
/** The page as it would be if somebody else stood where Ines does. */
const about = (html: string, { email, name }: typeof INES) => html.replaceAll(INES.email, email).replaceAll(INES.name, name)

let world: SavedSites
let page: Page
let shadow: ClosedShadow

beforeAll(async () => {
  const waiting = SITES.map((site) => {
    const { id, ...who } = leadOf('Ines', site)
    return { ...namedLead(id, who, 60), handoff: handoffOf(id) }
  })
  const others = SITES.map((site) => {
    const { id, ...who } = leadOf('Otto', site)
    return namedLead(id, who, 35)
  })
  world = await startSavedSites([...waiting, ...others])
}, 120_000)
afterAll(() => world?.close())

/** Puts another page in the place of this one as single-page applications do: first the address, then what is shown. */
async function turnTo(url: string, html: string): Promise<void> {
  await page.evaluate(
    ([address, text]) => {
      history.pushState(null, '', address)
      setTimeout(() => {
        const next = new DOMParser().parseFromString(text!, 'text/html')
        document.title = next.title
        document.body.className = next.body.className
        document.body.replaceChildren(...next.body.childNodes)
      }, 50)
    },
    [url, html],
  )
}

const pathOf = ({ url, origin }: SavedPage) => url.slice(origin.length)
/** A record's address is another's with another last letter or digit in its id. */
function nextAddress(path: string, record: string | null): string {
  if (record === null) return path.replace(/.$/, '2')
  const last = record.at(-1)!
  const other = /\d/.test(last) ? String((Number(last) + 1) % 10) : last.toLowerCase() === 'a' ? 'b' : 'a'
  return path.replace(record, record.slice(0, -1) + (last === last.toUpperCase() ? other.toUpperCase() : other))
}

it.each(SITES)('%s: chip in the list, pill on the record, card, accepted once; and the pill goes on to the next person', async (site) => {
  const list = saved(`${site}/list`)
  const record = saved(`${site}/${RECORDS[site] ?? 'page'}`)
  const ines = leadOf('Ines', site)
  const otto = leadOf('Otto', site)
  let html = about(list.html, ines)
  page = await world.browser.context.newPage()
  await page.route(/^https:/, (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ status: 404, body: '' }),
  )
  const go = async (path: string, to: string) => {
    html = to
    await (LOADS.has(site) ? page.goto(list.origin + path) : turnTo(path, to))
  }
  await page.goto(list.url)
  shadow = await closedShadow(page)
  await shadow.wait('span[role="img"]', /^60/)
  // a page nobody described that names one lead may be about them
  if (site !== 'generic') expect(await shadow.all('button')).toEqual([])
  await go(pathOf(record), about(record.html, ines))
  await (await shadow.wait(`button[aria-label*="${ines.name}"]`, /^60/)).click()
  await shadow.wait('.card h2', new RegExp(ines.name))
  // a click counts once the card has stood still
  await page.waitForTimeout(350)
  await (await shadow.wait('button.main', /^Accept$/)).click()
  await until('accepted', () => world.server.cards.get(ines.id)?.handoff?.state === 'accepted')
  await go(nextAddress(pathOf(record), record.record), about(record.html, otto))
  await shadow.wait(`button[aria-label*="${otto.name}"]`, /^35/)
  // nobody answers for Ines any more by what is said of Otto
  await shadow.gone('.card')
  await page.close()
})

it('each was accepted once, and nothing else was decided', () => {
  expect(world.server.applied.filter((one) => !one.startsWith('seen ')).sort()).toEqual(
    SITES.map((site) => `accept ${leadOf('Ines', site).id}`).sort(),
  )
})
