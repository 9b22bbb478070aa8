import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { lookInGerman } from './dashboard-german.ts'
import { ADMINS_PAGES, EVERYBODYS_PAGES, inspect, tabTo, visit } from './dashboard-pages.ts'
import { type DemoWorld, startDemoWorld } from './demo-world.ts'
import { askFrom, mustAsk, until } from './extension-page.ts'
import { longestMotionMs } from './motion.ts'

// The full page in real Chromium, over the real worker with its demo workspace: one world for all of it, first as a rep, last as an admin.
let world: DemoWorld
let page: Page
const faults: string[] = []

beforeAll(async () => {
  world = await startDemoWorld({ demo: true })
  page = await world.rep.openExtensionPage('dashboard.html')
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.locator('.board-card').first().waitFor()
}, 120_000)
afterAll(() => world?.close())

async function lookAtAll(pages: readonly [string, string][]): Promise<string[]> {
  const found: string[] = []
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const [name, hash] of pages) {
    await visit(page, hash)
    found.push(...(await inspect(page, name)))
  }
  expect(await longestMotionMs(page)).toBeLessThanOrEqual(100)
  return found
}

it('opens every page a rep has without an error and without an accessibility fault: light, dark, in high contrast, at 200 %', async () => {
  const [hottest] = (await world.api<{ leads: Card[] }>(world.worker.tokens.sales, '/v1/leads?limit=1')).leads
  const open = (await page.locator('.board-card').first().getAttribute('data-handoff'))!
  const more: [string, string][] = [
    ['lead', `#/leads/${hottest!.id}`],
    ['drawer', `#/handoffs?open=${open}`],
  ]
  expect(await lookAtAll([...EVERYBODYS_PAGES, ...more])).toEqual([])
  expect(faults).toEqual([])
}, 120_000)

it('shows no page a role may not open, and says why when its address is typed', async () => {
  expect(await page.locator('.dash-nav a').allTextContents()).not.toContain('Keys')
  await visit(page, '#/keys')
  expect(await page.locator('.dash-main').textContent()).toContain('You are here as Sales')
})

it('keeps filters in the address: typed, chosen, reloaded, and back and forward', async () => {
  await visit(page, '#/leads')
  await page.locator('.tools').getByRole('button', { name: 'Nurture' }).click()
  await page.getByLabel('Stage').selectOption('lead')
  await until('both', () => page.url().endsWith('#/leads?quadrant=nurture&stage=lead'))
  const names = () => page.locator('.table-row .cell-who .strong').allTextContents()
  await until('rows', async () => (await names()).length > 0)
  const before = await names()
  await page.reload()
  await until('the same after a reload', async () => JSON.stringify(await names()) === JSON.stringify(before))
  await page.goBack()
  await until('one filter less', () => page.url().endsWith('#/leads?quadrant=nurture'))
  expect(await page.getByLabel('Stage').inputValue()).toBe('')
  await page.goForward()
  await until('again', async () => (await page.getByLabel('Stage').inputValue()) === 'lead')
  await visit(page, '#/leads')
  await page.keyboard.press('/')
  await page.keyboard.type('tessaro')
  await until('found', async () => page.url().endsWith('#/leads?q=tessaro') && (await names()).every((name) => name !== ''))
  expect(await page.locator('.table-row').first().textContent()).toContain('Tessaro')
})

it('corrects a lead where it stands', async () => {
  const lead = (await world.leadOf('g.bevilacqua@tessaro-ceramiche.example'))!
  await visit(page, `#/leads/${lead.id}`)
  await page.getByRole('button', { name: 'Add a fact…' }).click()
  await page.getByLabel('Fact', { exact: true }).fill('kilns')
  await page.getByLabel('Value').fill('12')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Change Kilns: 12' }).waitFor()
  expect((await world.leadOf('g.bevilacqua@tessaro-ceramiche.example'))!.traits.kilns).toBe(12)
})

it('walks a hand-off through its whole life by keyboard alone, and cannot refuse one without a reason', async () => {
  await visit(page, '#/handoffs?owner=me')
  await until('own cards', async () => (await page.locator('.board-card').count()) > 2)
  const ids = await page
    .locator('.board-column')
    .first()
    .locator('.board-card')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-handoff')!))
  const handoff = () => world.api<Handoff>(world.worker.tokens.sales, `/v1/handoffs/${ids[1]}`)
  await page.evaluate(() => document.getElementById('page-title')!.focus())
  await tabTo(page, /Mara Lindqvist/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await until('the drawer', async () => (await page.locator('.drawer .head').count()) === 1)
  await tabTo(page, /^Reject…$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Other…$/)
  await page.keyboard.press('Enter')
  expect(await page.locator('.drawer').getByRole('button', { name: 'Reject', exact: true }).isDisabled()).toBe(true)
  expect(await page.locator('.drawer').getByRole('button', { name: 'Do not contact' }).isEnabled()).toBe(true)
  const bare = await askFrom(page, 'call', { method: 'POST', path: `/v1/handoffs/${ids[1]}/reject`, body: {} })
  expect(bare).toMatchObject({ ok: false, code: 'invalid-field', field: 'reason' })
  for (let i = 0; i < 2; i++) {
    await tabTo(page, /^Back$/)
    await page.keyboard.press('Enter')
  }
  const steps: [RegExp, string | null][] = [
    [/^Accept$/, 'accepted'],
    [/^Welcomed$/, null],
    [/^Qualify…$/, null],
    [/^Qualified$/, 'qualified'],
    [/^Open a deal$/, null],
    [/^Open a deal$/, 'opportunity'],
    [/^Won$/, null],
    [/^Won$/, 'won'],
  ]
  for (const [name, state] of steps) {
    await tabTo(page, name)
    await page.keyboard.press('Enter')
    if (state) await until(state, async () => (await handoff()).state === state)
    else await page.waitForTimeout(150)
  }
  expect((await handoff()).touches.map(({ outcome }) => outcome)).toEqual(['welcomed'])
  await page.keyboard.press('Escape')
  await until('the drawer closed', async () => !page.url().includes('open='))
  await page.keyboard.press('ArrowRight')
  expect(
    await page.evaluate(() => document.activeElement?.classList.contains('board-card') || document.activeElement === document.body),
  ).toBe(true)
  expect(faults).toEqual([])
})

it('lets a hand-off rest until a moment of its window, by keyboard', async () => {
  await visit(page, '#/handoffs?owner=me')
  const waiting = page.locator('.board-column').first().locator('.board-card')
  await until('own cards', async () => (await waiting.count()) > 1)
  const id = (await waiting.last().getAttribute('data-handoff'))!
  await waiting.last().focus()
  await page.keyboard.press('Enter')
  await page.locator('.drawer .head').waitFor()
  await tabTo(page, /^Later…$/)
  await page.keyboard.press('Enter')
  const last = page.locator('.drawer').getByRole('button', { name: 'Just before it is due' })
  await last.focus()
  await page.locator('.drawer').screenshot({ path: join(import.meta.dirname, '../../.baton/dashboard/drawer-later.png') })
  await page.keyboard.press('Enter')
  const read = () => world.api<Handoff>(world.worker.tokens.sales, `/v1/handoffs/${id}`)
  await until('it rests', async () => (await read()).snoozedUntil !== null)
  const { snoozedUntil, clocks } = await read()
  expect(snoozedUntil).toBeLessThan(clocks.decidedDueAt!)
  // the drawer says it, and the card on the board
  await page
    .locator('.drawer')
    .getByText(/Reminds you again/)
    .first()
    .waitFor()
  await page
    .locator(`[data-handoff="${id}"]`)
    .getByText(/Reminds you again/)
    .waitFor()
  const beyond = { method: 'POST', path: `/v1/handoffs/${id}/snooze`, body: { until: clocks.decidedDueAt! + 60_000 } } as const
  expect(await askFrom(page, 'call', beyond)).toMatchObject({ ok: false, code: 'invalid-field', field: 'until' })
  await page.keyboard.press('Escape')
})

it('qualifies with the criteria met and passes on to a colleague, whose clock starts', async () => {
  await visit(page, '#/handoffs?owner=me')
  const accepted = page.locator('.board-column').nth(1).locator('.board-card').first()
  const id = (await accepted.getAttribute('data-handoff'))!
  await accepted.click()
  const drawer = page.locator('.drawer')
  await drawer.getByRole('button', { name: 'Qualify…' }).click()
  await drawer.getByLabel('Need').check()
  await drawer.getByLabel('Timing').check()
  await drawer.getByLabel('Who goes on with it?').selectOption({ label: 'Pass on to Jonas Abendroth' })
  await drawer.screenshot({ path: join(import.meta.dirname, '../../.baton/dashboard/drawer-qualify.png') })
  await drawer.getByRole('button', { name: 'Qualified', exact: true }).click()
  const read = () => world.api<Handoff>(world.worker.tokens.sales, `/v1/handoffs/${id}`)
  await until('it is his', async () => (await read()).owner?.name === 'Jonas Abendroth')
  const handoff = await read()
  expect(handoff).toMatchObject({ state: 'qualified', transfers: 1 })
  expect(handoff.steps.at(-1)).toMatchObject({ action: 'qualify', detail: 'need, timing; passed on to Jonas Abendroth' })
  expect(handoff.clocks.firstTouchDueAt).toBeGreaterThan(Date.now())
  await drawer.getByText(/For Jonas Abendroth/).waitFor()
  await drawer.getByText(/left for the first touch/).waitFor()
  await page.keyboard.press('Escape')
})

it('stars a company, finds it, adds one and shows its people', async () => {
  await visit(page, '#/accounts')
  await page.getByRole('button', { name: 'Add an account…' }).click()
  await page.getByLabel('Domain', { exact: true }).fill('not a domain')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.locator('dialog .fault').first().waitFor()
  await page.getByLabel('Domain', { exact: true }).fill('Dunmere-Dairy.example')
  await page.getByLabel('Plan').fill('https://crm.example/plans/7')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await until('its page', () => page.url().endsWith('#/accounts/dunmere-dairy.example'))
  await page.getByRole('link', { name: 'crm.example' }).waitFor()
  await page.getByRole('button', { name: 'Take dunmere-dairy.example off the named accounts' }).click()
  await page.getByRole('button', { name: 'Make dunmere-dairy.example a named account' }).waitFor()
  await page.goBack()
  await page.getByLabel('Name or domain').fill('tessaro')
  await until('found', async () => (await page.locator('.plain tbody tr').count()) === 1)
  expect(page.url()).toContain('q=tessaro')
  const row = page.locator('.plain tbody tr')
  expect(await row.textContent()).toMatch(/Tessaro.*\d of \d/)
  await row.getByRole('link').first().click()
  await until('people', async () => (await page.locator('[aria-labelledby=account-people] tbody tr').count()) > 0)
  await page.locator('[aria-labelledby=account-people] .row-link').first().click()
  await until('the person', () => /#\/leads\/ld_/.test(page.url()))
  expect(faults).toEqual([])
})

it('opens every page of an admin likewise; imports a list; shows a new key once', async () => {
  const invited = await world.api<{ url: string }>(world.worker.tokens.admin, '/v1/invites', 'POST', {
    name: 'Ada Admin',
    email: 'ada@thrumline.example',
    role: 'admin',
  })
  await mustAsk(world.popup, 'join', { url: invited.url })
  await until('an admin’s pages', async () => (await page.locator('.dash-nav a').allTextContents()).includes('Keys'))
  expect(await lookAtAll(ADMINS_PAGES)).toEqual([])
  await visit(page, '#/imports')
  await page.getByLabel('Or paste rows').fill('email,name\nnew.person@dunmere-dairy.example,New Person\nnot-an-address,Bob\n')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByRole('button', { name: 'Import 1 row' }).click()
  await page.getByRole('heading', { name: 'Leads: done' }).waitFor()
  expect(await page.locator('.dash-main').textContent()).toContain('“not-an-address” is not an e-mail address.')
  expect((await world.leadOf('new.person@dunmere-dairy.example'))?.name).toBe('New Person')
  await visit(page, '#/keys')
  await page.getByRole('button', { name: 'New key…' }).click()
  await page.getByLabel('Kind').selectOption('secret')
  await page.getByLabel('Label').fill('Dialer')
  await page.keyboard.press('Enter')
  const text = await page.locator('.secret code').textContent()
  expect(text).toMatch(/^sk_/)
  await page.getByRole('button', { name: 'Done' }).click()
  await until('listed', async () => (await page.locator('.plain').textContent())!.includes('Dialer'))
  expect(await page.content()).not.toContain(text!)
  expect(faults).toEqual([])
}, 120_000)

it('starts from another pack once told what it does, and everybody is scored by it', async () => {
  const [before] = (await world.api<{ leads: Card[] }>(world.worker.tokens.sales, '/v1/leads?limit=1')).leads
  await visit(page, '#/definition')
  await page.getByRole('button', { name: 'Choose: Four rules' }).click()
  await page.getByRole('dialog').getByText('Everybody is scored again').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('“Four rules” scores now.').waitFor()
  const now = async () => (await world.api<Card>(world.worker.tokens.sales, `/v1/leads/${before!.id}`)).definitionVersion
  await until('scored again', async () => (await now()) === 2, 20_000)
  await until('nothing is under way', async () => (await page.locator('progress').count()) === 0, 20_000)
  expect(await page.locator('.pack.present').textContent()).toContain('Four rules')
  expect(await page.evaluate(() => document.activeElement?.id), 'reading goes on at the top').toBe('page-title')
  expect(faults).toEqual([])
})

it('fits its places in German too, with long names, wide and narrow; so does what opens over its pages, without an accessibility fault', async () => {
  expect(await lookInGerman(world)).toEqual([])
}, 120_000)
