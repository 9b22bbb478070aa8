import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Card } from '#shared/schema/lead'
import { call } from './call.ts'
import { ADMINS_PAGES, EVERYBODYS_PAGES, visit } from './dashboard-pages.ts'
import { mustAsk, until } from './extension-page.ts'
import { markupOf } from './xss-markup.ts'
import type { XssWorld } from './xss-pages.ts'
import { XSS_STRINGS } from './xss-strings.ts'

const isLong = process.env.BATON_LONG === '1'
/** In the short run: a page of people, and the one with the excluded rules. */
const SHORT = ['definition', 'members']
/** More kinds of buttons than any page has. */
const MOST_KINDS = 40

/** What opens within pages, one thing after the other, and who is not signed in yet; in the same world, as an admin, and last signed out. */
export function testOpenings(world: () => XssWorld): void {
  const nothingRan = async () => {
    await new Promise((done) => setTimeout(done, 300))
    expect(world().ran).toEqual([])
  }

  it('none runs in the first steps', async () => {
    const popup = await world().browser.openExtensionPage('popup.html')
    await popup.locator('.checklist').waitFor()
    expect(await markupOf(popup)).toEqual([])
    await nothingRan()
    await popup.close()
  })

  it('none runs in anything that a page of the dashboard opens: each kind of button is pressed, and what it opened is looked at', async () => {
    const { browser } = world()
    const page = await browser.openExtensionPage('dashboard.html')
    const lead = world().oneOf(40)[0]!.card
    const places = [...EVERYBODYS_PAGES, ...ADMINS_PAGES, ['lead', `#/leads/${lead.id}`] as const]
    let opened = 0
    for (const [name, hash] of places.filter(([name]) => isLong || SHORT.includes(name))) {
      const at = name === 'account' ? '#/accounts/x1.example' : hash
      for (let nth = 0; nth < MOST_KINDS; nth++) {
        await visit(page, '#/nowhere')
        await visit(page, at)
        if (!(await pressKind(page, nth))) break
        opened++
        await page.waitForTimeout(80)
        expect(await markupOf(page), `${name}, button ${nth}`).toEqual([])
      }
      if (name === 'definition') {
        const rules = await page.locator('.pass-rules').innerText()
        for (const text of XSS_STRINGS) expect(rules).toContain(text.trim().replaceAll(/\s+/g, ' '))
      }
    }
    expect(opened).toBeGreaterThan(isLong ? 100 : 3)
    await nothingRan()
    await page.close()
  }, 400_000)

  it('none runs where two leads are to be merged, in what is told of it, and where they are to be taken apart', async () => {
    const { browser, worker, oneOf } = world()
    const admin = <T>(path: string, body: object) => call<T>(worker, worker.tokens.admin, 'POST', path, body)
    const page = await browser.openExtensionPage('dashboard.html')
    const pairs = oneOf(200).map(({ index, card }) => ({ text: XSS_STRINGS[index]!, email: `twin@x${index}.example`, into: card.id }))
    const twins = new Map<string, Card>()
    for (const { text, email, into } of pairs)
      twins.set(into, await call<Card>(worker, worker.tokens.sales, 'POST', '/v1/leads', { email, name: text, title: text, company: text }))
    await until(
      'the replica knows them',
      async () => (await mustAsk(page, 'search', { query: pairs.at(-1)!.email, limit: 1, offset: 0 })).total === 1,
      30_000,
    )
    for (const { text, email, into } of pairs.filter((_, nth) => nth % 10 === 0)) {
      await visit(page, `#/leads/${into}`)
      await page.locator('[aria-labelledby=merge-title] .quiet').last().click()
      await page.locator('.find-lead input').fill(email)
      await page.locator('.find-lead .lead-row').first().click()
      expect(await page.locator('[aria-labelledby=merge-title]').innerText()).toContain(text.trim())
      expect(await markupOf(page)).toEqual([])
    }
    for (const { into } of pairs) await admin(`/v1/leads/${into}/merge`, { from: twins.get(into)!.id })
    // what the API merged is read when a page opens
    await visit(page, '#/nowhere')
    for (const { into } of pairs) {
      await visit(page, `#/leads/${into}`)
      await page.locator('.merges .quiet').first().click()
      expect(await page.locator('.merges').innerText()).toContain(twins.get(into)!.name)
      expect(await markupOf(page)).toEqual([])
    }
    await visit(page, '#/audit')
    expect(await markupOf(page)).toEqual([])
    await nothingRan()
    await page.close()
  }, 600_000)

  it('none runs on the first look: in what was typed for a link, or in what a worker answers that is none', async () => {
    const { browser, panel, oneOf, ran } = world()
    const popup = await browser.openExtensionPage('popup.html')
    let said = ''
    const hostile = createServer((_request, response) => {
      response.writeHead(404, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
      response.end(JSON.stringify({ error: { code: said, message: said, field: said, requestId: said } }))
    }).listen(0, 'localhost')
    await new Promise((done) => hostile.once('listening', done))
    try {
      const origin = `http://localhost:${(hostile.address() as AddressInfo).port}`
      await browser.grant(origin)
      await mustAsk(panel, 'signOut', {})
      await popup.locator('.first-look').waitFor()
      const field = popup.locator('input[type=url]')
      for (const { index } of oneOf(100)) {
        said = XSS_STRINGS[index]!
        await field.fill(said)
        await popup.locator('button[type=submit]').click()
        await until('it is no link', async () => (await popup.locator('#join-fault').innerText()) !== '')
        expect(await markupOf(popup)).toEqual([])
        await field.fill(`${origin}/join/x${index}`)
        await popup.locator('button[type=submit]').click()
        await until('what it answered', async () => (await popup.locator('#join-fault').textContent()) === said)
        expect(await markupOf(popup)).toEqual([])
      }
      await nothingRan()
    } finally {
      hostile.close()
      ran.splice(0)
      await popup.close()
    }
  }, 400_000)
}

/**
 * Presses the nth kind of button of a page, where buttons that differ only in whose row they are in are of one kind.
 * @returns false when there is none any more
 */
const pressKind = (page: Page, nth: number): Promise<boolean> =>
  page.evaluate((at) => {
    const kinds = new Map<string, HTMLElement>()
    for (const button of document.querySelectorAll<HTMLElement>('.dash-main :is(button, summary, .tabs a):not(:disabled)')) {
      const words = button.closest('tr, li') && /xss/i.test(button.textContent ?? '') ? '' : (button.textContent ?? '').slice(0, 30)
      const kind = `${button.closest('section, tr, li, form, .page-actions')?.className} ${button.className} ${words}`
      if (!kinds.has(kind)) kinds.set(kind, button)
    }
    const button = [...kinds.values()][at]
    button?.click()
    return button !== undefined
  }, nth)
