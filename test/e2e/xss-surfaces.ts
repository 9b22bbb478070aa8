import { expect, it } from 'vitest'
import type { Invite } from '#shared/schema/member'
import { mailOf } from '../../worker/jobs/senders/mail-text.ts'
import { call } from './call.ts'
import { closedShadow } from './closed-shadow.ts'
import { ADMINS_PAGES, EVERYBODYS_PAGES, visit } from './dashboard-pages.ts'
import { mustAsk, until } from './extension-page.ts'
import { openSidePanelOf, pressToolbarButton } from './side-panel.ts'
import { markupOf } from './xss-markup.ts'
import { gmailPage, poisonSitePage, poisonWorkspace, type XssWorld } from './xss-pages.ts'
import { XSS_STRINGS } from './xss-strings.ts'

const GMAIL = 'https://mail.google.com'
const LINKEDIN = 'https://www.linkedin.com'
const MOST_AT_ONCE = 6

/** The surfaces beyond popup, side panel, card and lists, in the same world; the last of them signs in as an admin. */
export function testSurfaces(world: () => XssWorld): void {
  const nothingRan = async () => {
    await new Promise((done) => setTimeout(done, 300))
    expect(world().ran).toEqual([])
  }

  it('the tripwire: a place that takes text for markup is found, in a page of ours, in a page of others and in a closed root', async () => {
    const { panel, browser, origin, ran } = world()
    const picture = '<img src=x onerror=xss()>'
    await panel.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), picture)
    expect(await markupOf(panel)).toEqual(['<img> has src="x"'])
    await until('a policy stops it, and says so', () => ran.length > 0)
    await panel.reload()
    const page = await browser.context.newPage()
    await page.goto(origin)
    ran.splice(0)
    await page.evaluate((html) => {
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' })
      root.innerHTML = `${html}<a href="javascript:xss()">click</a>`
    }, picture)
    expect(await markupOf(page, 'shadow')).toEqual(['<img> has src="x"', '<a> has href="javascript:xss()"'])
    await until('it runs', () => ran.length > 0)
    expect(await markupOf(panel)).toEqual([])
    await page.close()
    ran.splice(0)
  })

  it('none runs in the chips of a list, the card of who wrote and those who are also here', async () => {
    const { browser, panel, oneOf } = world()
    await browser.grant(GMAIL)
    await mustAsk(panel, 'siteGranted', { origin: GMAIL })
    const page = await browser.context.newPage()
    const waiting = oneOf(8)
    for (let i = 0; i < waiting.length; i += MOST_AT_ONCE) {
      const batch = waiting.slice(i, i + MOST_AT_ONCE)
      await page.unroute(/^https:/)
      await page.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: gmailPage(batch) }))
      await page.goto(`${GMAIL}/mail/u/${i}/#inbox/FMfcgzQXJWDsKmvPLjTQxrBhZk`)
      const shadow = await closedShadow(page)
      await (await shadow.wait('button[aria-label]')).click()
      await shadow.wait('.card h2')
      if (batch.length > 1) await shadow.wait('.also button')
      await until('the chips', async () => (await shadow.all('span[role="img"]')).length >= batch.length)
      const names = (await shadow.all('.also button')).map(({ attributes }) => attributes['aria-label']).join('\n')
      for (const { card } of batch.slice(0, -1)) expect(names).toContain(card.name)
      expect(await markupOf(page, 'shadow')).toEqual([])
    }
    await nothingRan()
    await page.close()
  }, 400_000)

  it('none runs in the side panel beside LinkedIn, from the title of a profile', async () => {
    const { browser, panel, oneOf } = world()
    await browser.grant(LINKEDIN)
    const page = await browser.context.newPage()
    await page.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>LinkedIn</title>' }))
    await page.goto(`${LINKEDIN}/in/start/`)
    const cdp = await browser.context.newCDPSession(panel)
    const ask = `chrome.tabs.query({ url: '${LINKEDIN}/*' }).then(([{ id }]) => chrome.runtime.sendMessage({ baton: 'openSidePanel', leadId: null, tabId: id }))`
    await cdp.send('Runtime.evaluate', { expression: ask, userGesture: true, awaitPromise: true })
    await page.bringToFront()
    const beside = await openSidePanelOf(browser.context, browser.extensionId)
    let shown = 0
    for (const { index, card } of oneOf(12)) {
      await page.evaluate(
        ([path, name]) => {
          history.pushState(null, '', path)
          document.title = `${name} | LinkedIn`
        },
        [`/in/x-${index}/`, XSS_STRINGS[index]!] as const,
      )
      const saysIt = `document.body.innerText.includes(${JSON.stringify(card.name)})`
      const said = await until('said', () => beside.evaluate<boolean>(saysIt), 1500).then(
        () => true,
        () => false, // some are no name that a title could hold
      )
      if (said) shown++
      expect(await beside.evaluate(`document.querySelectorAll('[onerror],[onload],img,iframe,a[href^="javascript"]').length`)).toBe(0)
    }
    expect(shown).toBeGreaterThan(oneOf(12).length / 2)
    await nothingRan()
    await page.close()
  }, 400_000)

  it('none runs in the address bar’s suggestions, which the browser reads as XML', async () => {
    const { browser, leads } = world()
    const background = await browser.background()
    for (const { card } of leads) {
      const found = await background.evaluate<{ description: string }[]>(
        `new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(card.name)}, resolve))`,
      )
      expect(found.length).toBeGreaterThan(0)
      for (const { description } of found) expect(description).not.toMatch(/[<>"']|&(?!#\d+;)/)
    }
  })

  it('none runs in a mail, whatever its title and lines say', async () => {
    const { browser } = world()
    const page = await browser.context.newPage()
    for (const text of XSS_STRINGS) {
      const lines = [text, text]
      const mail = await mailOf('id', 'baton@team.example', 'rep@team.example', {
        title: text,
        lines,
        details: [text],
        link: null,
        at: 0,
      } as never)
      await page.setContent(htmlPart(Buffer.from(mail.raw).toString('utf8')), { waitUntil: 'commit' })
      expect(await page.locator('h1').textContent()).toBe(text)
      expect(await page.locator('p').allTextContents()).toEqual([text, text, text])
    }
    expect(await markupOf(page)).toEqual([])
    await nothingRan()
    await page.close()
  }, 400_000)

  it('none runs on any page of an admin’s dashboard, nor in what its rows open', async () => {
    const { worker, browser, panel, oneOf } = world()
    const importId = await poisonWorkspace(world(), oneOf(40))
    const wanted = { name: 'Ada', email: 'ada@workspace.example', role: 'admin', manager: false, signer: false }
    const { url } = await call<Invite & { url: string }>(worker, worker.tokens.admin, 'POST', '/v1/invites', wanted)
    await mustAsk(panel, 'signOut', {})
    await mustAsk(panel, 'join', { url })
    const page = await browser.openExtensionPage('dashboard.html')
    for (const [name, hash] of [...EVERYBODYS_PAGES, ...ADMINS_PAGES, ['import', `#/imports/${importId}`] as const]) {
      await visit(page, name === 'account' ? '#/accounts/x1.example' : hash)
      const opens = page.locator('.dash-main :is(button[aria-label^="Edit "], .board-card)')
      if (!name.startsWith('handoffs-') && (await opens.count()) > 0) {
        await opens.first().click()
        await page.waitForTimeout(80)
        expect(await markupOf(page)).toEqual([])
        await page.keyboard.press('Escape')
      }
      expect(await markupOf(page)).toEqual([])
      expect((await page.locator('body').innerText()).toLowerCase()).toContain('xss')
    }
    await nothingRan()
    await page.close()
  }, 400_000)

  it('none runs in an X-ray, from the definition’s words or from the page’s', async () => {
    const { browser, origin, oneOf } = world()
    const page = await browser.context.newPage()
    await page.goto(`${origin}/xray`)
    await poisonSitePage(
      page,
      oneOf(12).map(({ index }) => XSS_STRINGS[index]!),
    )
    await (await pressToolbarButton(browser.context, browser.extensionId, page)).press('X-ray this page')
    const shadow = await closedShadow(page)
    await shadow.wait('.panel h2', /Score X-ray/)
    const panel = (await shadow.wait('.panel')).text
    for (const text of XSS_STRINGS) expect(panel).toContain(text.trim().slice(0, 20))
    expect((await shadow.all('.tag > button')).length).toBeGreaterThan(0)
    expect(await markupOf(page, 'shadow')).toEqual([])
    await nothingRan()
    await page.close()
  }, 100_000)
}

/** The HTML of a mail, out of its quoted-printable or as it is. */
function htmlPart(raw: string): string {
  const boundary = /boundary="([^"]+)"/.exec(raw)![1]!
  const part = raw.slice(raw.indexOf('Content-Type: text/html')).split(`\r\n--${boundary}`)[0]!
  const body = part.slice(part.indexOf('\r\n\r\n') + 4)
  if (/Transfer-Encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString('utf8')
  if (!/Transfer-Encoding: quoted-printable/i.test(part)) return body
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
