import type { Page } from 'puppeteer-core'
import type { Card } from '#shared/schema/lead'
import type { Requests } from '../../../extension/background/protocol'
import { type DemoSite, serveDemoSite } from '../../demo-site/server.ts'
import { call } from '../call.ts'
import { until } from '../extension-page.ts'
import { type RunningWorker, startWorker } from '../worker.ts'
import { type BatonFirefox, type FirefoxOptions, launchFirefox } from './firefox-browser.ts'
import { type FirefoxWindow, firefoxWindow } from './firefox-window.ts'

/** A real worker, the demo site, and real Firefox with Baton in it. */
export type FirefoxWorld = {
  worker: RunningWorker
  site: DemoSite
  firefox: BatonFirefox
  chrome: FirefoxWindow
  /** the popup, in a tab */
  popup: Page
  /** asks the background from a page of the extension; fails with its sentence when it refuses */
  mustAsk<N extends keyof Requests>(name: N, payload: Requests[N]['ask']): Promise<Requests[N]['answer']>
  /** grants a host with a real click, since Firefox wants a gesture */
  grant(origin: string): Promise<void>
  /** makes a lead whose hand-off waits for the rep */
  waiting(name: string): Promise<Card>
  /** opens the mail of somebody on the site, up to the pill; fails when the list of mails showed no chip before */
  openMail(who: Card): Promise<Page>
  /** presses a button of the card, once it has stood still for as long as a click must be able to trust */
  press(page: Page, text: string): Promise<void>
  /** the lead's hand-off as the worker has it */
  inWorker(lead: Card): Promise<NonNullable<Card['handoff']>>
  /** what the sidebar says, or nothing when there is none */
  sidebarSays(): Promise<string>
  close(): Promise<void>
}

type Options = FirefoxOptions & { demo?: boolean; siteHost?: string }

export async function startFirefoxWorld({ demo = false, siteHost = '127.0.0.1', ...options }: Options = {}): Promise<FirefoxWorld> {
  const worker = await startWorker({ demo, readyWithinMs: 60_000 })
  const site = await serveDemoSite({ port: 0, host: siteHost, workerUrl: worker.url, writeKey: worker.writeKey })
  const firefox = await launchFirefox(options)
  const chrome = await firefoxWindow(firefox.browser)
  const popup = await firefox.openExtensionPage('popup.html')
  const find = async (page: Page, text: string) => {
    for (const button of await page.$$('baton-card >>> button'))
      if ((await button.evaluate((one) => one.textContent?.trim())) === text) return button
    return null
  }
  return {
    worker,
    site,
    firefox,
    chrome,
    popup,
    async mustAsk(name, payload) {
      const message = JSON.stringify({ ...payload, baton: name })
      const answer = (await popup.evaluate(`browser.runtime.sendMessage(${message})`)) as
        | { ok: true; value: Requests[typeof name]['answer'] }
        | { ok: false; message: string }
      if (!answer.ok) throw new Error(`${name}: ${answer.message}`)
      return answer.value
    },
    async grant(origin) {
      const pattern = `${new URL(origin).protocol}//${new URL(origin).hostname}/*`
      await popup.bringToFront()
      await popup.evaluate(`document.addEventListener('click', () => {
        globalThis.granted = browser.permissions.request({ origins: [${JSON.stringify(pattern)}] })
      }, { once: true, capture: true })`)
      await popup.mouse.click(5, 5)
      if ((await popup.evaluate('globalThis.granted')) !== true) throw new Error(`Firefox did not grant ${pattern}`)
    },
    async waiting(name) {
      const email = `${name.split(' ')[0]!.toLowerCase()}@nordwind.example`
      const made = await call<Card>(worker, worker.tokens.sales, 'POST', '/v1/leads', {
        email,
        name,
        title: 'VP Sales',
        company: 'Nordwind',
      })
      await call(worker, worker.tokens.sales, 'POST', '/v1/handoffs', { leadId: made.id, note: 'Met at the fair' })
      return made
    },
    async openMail({ name, email }) {
      const page = await firefox.browser.newPage()
      await page.goto(`${site.url}/mail/?from=${encodeURIComponent(name!)}&email=${encodeURIComponent(email!)}`)
      await page.bringToFront()
      await page.waitForSelector('li baton-chip >>> [role="img"]')
      await (await page.waitForSelector(`::-p-text(${name})`))!.click()
      await page.waitForSelector('baton-pill >>> button')
      return page
    },
    async press(page, text) {
      await until(`the button ${text}`, async () => (await find(page, text)) !== null)
      await new Promise((done) => setTimeout(done, 350))
      await (await find(page, text))!.click()
    },
    inWorker: async ({ id }) => (await call<Card>(worker, worker.tokens.sales, 'GET', `/v1/leads/${id}`)).handoff!,
    sidebarSays: async () =>
      String(await popup.evaluate(`browser.extension.getViews({ type: 'sidebar' })[0]?.document.body?.innerText ?? ''`)),
    async close() {
      await firefox.close()
      await site.close()
      await worker.close()
    },
  }
}
