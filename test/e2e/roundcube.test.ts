import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { call } from './call.ts'
import { closedShadow } from './closed-shadow.ts'
import { mustAsk, until } from './extension-page.ts'
import { INBOX, INES, JUERGEN, LEADS, PETR, REP, SENT } from './roundcube/roundcube-mails.ts'
import { type Roundcube, startRoundcube } from './roundcube/roundcube-server.ts'
import { type RunningWorker, startWorker } from './worker.ts'

// A rep's morning in a real Roundcube before a real IMAP server, with the extension people install and the real worker. Part of
// `npm run test:long`: it needs Debian's packages, and fails with one line where they cannot be had.
const PASSWORD = 'one-kiln-two-kilns'
let worker: RunningWorker
let mail: Roundcube
let browser: BatonBrowser
let page: Page
let ines: Card

beforeAll(async () => {
  worker = await startWorker()
  mail = await startRoundcube({ user: REP.email, password: PASSWORD }, INBOX, SENT, (line) => process.stderr.write(`${line}\n`))
  const cards: Card[] = []
  for (const { email, name } of LEADS)
    cards.push(await call<Card>(worker, worker.tokens.sales, 'POST', '/v1/leads', { email, name, title: 'Plant Manager' }))
  ines = cards.find((card) => card.email === INES.email)!
  await call(worker, worker.tokens.marketing, 'POST', '/v1/handoffs', { leadId: ines.id, note: 'Asked for prices at the fair' })
  browser = await launchBrowser()
  await browser.grant(worker.url)
  const popup = await browser.openExtensionPage('popup.html')
  await mustAsk(popup, 'join', { url: worker.joinUrl })
  await until('the leads', async () => (await mustAsk(popup, 'search', { query: '', limit: 9, offset: 0 })).total === LEADS.length)
  await browser.grant(mail.url)
  // a mail program tells its own server whom a mail is from
  browser.network.tellsAddresses(mail.url)
  await mustAsk(popup, 'siteGranted', { origin: mail.url })
  page = await browser.context.newPage()
  await page.goto(mail.url)
  await page.fill('#rcmloginuser', REP.email)
  await page.fill('#rcmloginpwd', PASSWORD)
  await page.click('#rcmloginsubmit')
  await page.waitForSelector('#messagelist tr.message', { timeout: 20_000 }).catch(async () => {
    throw new Error(`${page.url()} shows no mails but: ${await page.innerText('body')}\n${mail.log()}`)
  })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await mail?.close()
  await worker?.close()
})

/** What stands beside each mail of the list: its subject and the text of the chip in its row. */
async function chipsBySubject(): Promise<Record<string, string>> {
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('#messagelist tr.message')].map((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return { subject: row.querySelector('span.subject a')?.textContent?.trim() ?? '', top, bottom }
    }),
  )
  const chips = await (await closedShadow(page)).all('span[role="img"]')
  return Object.fromEntries(
    rows.map(({ subject, top, bottom }) => [
      subject,
      chips
        .filter(({ middle }) => middle && middle.y > top && middle.y < bottom)
        .map(({ attributes }) => attributes['aria-label'])
        .join(' & '),
    ]),
  )
}
const open = (subject: string) => page.locator('#messagelist tr.message', { hasText: subject }).first().click()
const preview = () => page.frameLocator('#messagecontframe')
const pill = (name: string) => closedShadow(page).then((shadow) => shadow.wait(`button[aria-label*="${name}"]`))

it('a chip stands beside the mails of leads, and beside nobody else’s', async () => {
  await (await closedShadow(page)).wait('span[role="img"]')
  await until('all chips', async () => Object.values(await chipsBySubject()).filter(Boolean).length === 3)
  const chips = await chipsBySubject()
  expect(Object.keys(chips)).toHaveLength(INBOX.length)
  expect(chips).toMatchObject({
    'Pricing for the line in Brno': expect.stringMatching(/^Score \d+, grade \w\d/),
    'Angebot für das Werk in Köln': expect.stringMatching(/^Score \d+, grade \w\d/),
    'Photos of the fair': expect.stringMatching(/^Possibly Ines Calder/),
    'Five kilns to watch': '',
    'Fwd: Pricing for the line in Brno': '',
    'Call back before noon': '',
  })
})

it('a mail opened in the preview says who wrote it, and nobody else', async () => {
  await open('Angebot')
  await preview().getByText('bis Freitag').first().waitFor()
  await pill(JUERGEN.name)
  // the colleague is no lead; the leads quoted in his mail and in copy did not write it
  await open('Fwd: Pricing')
  await preview().getByText('is this one yours').first().waitFor()
  await (await closedShadow(page)).gone('button')
  await open('Call back before noon')
  await preview().getByText('Ask about the budget').first().waitFor()
  await page.waitForTimeout(500)
  expect(await (await closedShadow(page)).all('button')).toEqual([])
})

it('Accept on the card over the mail is what the worker’s database then says, once', async () => {
  await page.locator('#messagelist tr.message').first().click()
  await preview().getByText('thank you for the demo').first().waitFor()
  await (await pill(INES.name)).click()
  const shadow = await closedShadow(page)
  await shadow.wait('.card h2', /Ines Calder/)
  await page.waitForTimeout(400)
  await (await shadow.wait('button', /^Accept/)).click()
  const stored = () => call<Card>(worker, worker.tokens.sales, 'GET', `/v1/leads/${ines.id}`)
  await until('accepted', async () => (await stored()).handoff?.state === 'accepted')
  const handoff = await call<Handoff>(worker, worker.tokens.sales, 'GET', `/v1/handoffs/${(await stored()).handoff!.id}`)
  expect(handoff.steps.filter((step) => step.action === 'accept')).toHaveLength(1)
  expect(handoff.decidedBy?.id).toBe('mb_sales')
  await page.keyboard.press('Escape')
})

it('a mail opened whole, and a mail the rep wrote, are about the other side', async () => {
  await page.locator('#messagelist tr.message', { hasText: 'Photos' }).first().dblclick()
  await page.waitForURL(/_action=show/)
  const possible = await pill(INES.name)
  expect(possible.attributes['aria-label']).toMatch(/: Possibly Ines Calder/)
  await page.goto(`${mail.url}/?_task=mail&_mbox=Sent`)
  await until('the chip', async () => (await chipsBySubject())['Visit in May'] !== '')
  await open('Visit in May')
  await preview().getByText('the 12th suits me').first().waitFor()
  await pill(PETR.name)
})
