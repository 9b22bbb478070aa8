// How soon a rep sees whom a page is about, with 100,000 leads in the browser: from the address in the page to the pill in it. And how soon
// the browser knows them after it joined. Alone: `npm run bench -- pill`.
import type { Page } from 'playwright-core'
import { launchBrowser } from '../e2e/browser.ts'
import { mustAsk, until } from '../e2e/extension-page.ts'
import { startManyLeadsWorker } from '../e2e/many-leads-world.ts'
import { servePages } from '../e2e/page-server.ts'
import type { Measured, MeasuredRow } from './measured.ts'

const LEADS = 100_000
const ROUNDS = 9
const KILLS = 5

// a CRM that runs on any host; `put` answers with the milliseconds until the pill came
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>CRM</title><body data-id="espocrm"><main></main><script>
const main = document.querySelector('main')
const put = (n) => new Promise((done) => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('baton-pill')) return
    done(performance.now() - since)
    observer.disconnect()
  }).observe(document.documentElement, { childList: true })
  const since = performance.now()
  history.pushState(null, '', '#Lead/view/6b02e188d43296d34')
  main.innerHTML = '<div id="main"><div class="detail" data-scope="Lead"><div class="field" data-name="emailAddress"><a data-email-address="' + address(n) + '">' + address(n) + '</a></div></div></div>'
})
const address = (n) => 'person.' + n + '@firm-' + (n % 9000) + '.example'
const clear = () => { history.pushState(null, '', '#'); main.replaceChildren() }
</script>`

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const put = (page: Page, n: number) => page.evaluate<number>(`put(${n})`)

export async function benchPill(): Promise<Measured> {
  const worker = await startManyLeadsWorker(LEADS)
  const site = await servePages(PAGE)
  const browser = await launchBrowser()
  try {
    await browser.grant(worker.url)
    await browser.grant(site.origin)
    const view = await browser.openExtensionPage('sidepanel.html')
    const asked = performance.now()
    await mustAsk(view, 'join', { url: worker.joinUrl })
    // the sync begins as this is answered; the worker's hub has just been woken with all these leads, which a workspace in use need not wait for
    const joined = performance.now()
    const last = LEADS - 1
    const people = [{ key: '0', email: `person.${last}@firm-${last % 9000}.example` }]
    await until('the last lead is known', async () => (await mustAsk(view, 'match', { people, url: site.origin })).length === 1, 60_000)
    const usableMs = performance.now() - joined
    await mustAsk(view, 'siteGranted', { origin: site.origin })
    await until('live', async () => (await mustAsk(view, 'connection', {})).state === 'live', 60_000)

    const page = await browser.context.newPage()
    const firsts: number[] = []
    const next: number[] = []
    for (let n = 0; n <= ROUNDS; n++) {
      await page.goto(site.origin)
      await page.waitForTimeout(1200)
      const first = await put(page, 311 * n + 1)
      await page.evaluate('clear()')
      await page.waitForTimeout(1200)
      const second = await put(page, 311 * n + 2)
      if (n > 0) firsts.push(first)
      if (n > 0) next.push(second) // the first warms up
    }
    const killed: number[] = []
    for (let n = 0; n < KILLS; n++) {
      await page.evaluate('clear()')
      await page.waitForTimeout(1200)
      await browser.killBackground()
      killed.push(await put(page, 7013 * n + 3))
    }
    const usual = median(next)
    const row = (label: string, value: number, most: number): MeasuredRow => ({
      label,
      value,
      unit: 'ms',
      aim: { most },
      ratio: value / usual,
    })
    return {
      name: `Whom a page is about, ${LEADS.toLocaleString('en')} leads in the browser (ratio: to a page whose reader is there)`,
      rows: [
        row('pill after the address came, reader there', usual, 50),
        row('at a page’s first sign of a person', median(firsts), 50),
        row('after the service worker was killed', median(killed), 150),
        { label: 'everybody known after the first sync began', value: usableMs, unit: 'ms', aim: { most: 3000 } },
        { label: 'before it: joined at a worker that slept', value: joined - asked, unit: 'ms' },
      ],
    }
  } finally {
    await browser.close()
    site.close()
    await worker.close()
  }
}
