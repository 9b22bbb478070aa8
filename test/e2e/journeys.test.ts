import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { closedShadow } from './closed-shadow.ts'
import { type DemoWorld, startDemoWorld } from './demo-world.ts'
import { until } from './extension-page.ts'
import { answerQuestions, type Person, person, raiseHand, readUntilReady, takeWhitePaper } from './journeys.ts'

// The main loop as people live it: somebody browses the demo site, the rep's open popup follows, the rep decides on a
// page, the decision is in D1 and everything shown follows. Not one call is made by hand for a visitor.
const SHOTS = join(import.meta.dirname, '../../.baton/e2e')
let world: DemoWorld

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  world = await startDemoWorld({ demo: true })
  await world.popup.evaluate(() => Object.assign(globalThis, { notReloaded: true }))
}, 120_000)
afterAll(() => world?.close())

/** Routing as a manager sets it up: people of this account go to the rep whose browser this is. */
async function accountOfTheRep({ email }: Person): Promise<void> {
  await world.api(world.worker.tokens.sales, `/v1/accounts/${email.split('@')[1]}`, 'PUT', { named: false, owner: 'mb_sales' })
}

/** Looks for a person in the popup that is open all the while, and stays there. */
async function watchPopup({ name }: Person): Promise<void> {
  await world.popup.getByRole('searchbox').fill(name)
}

/** The row of a person in the popup, which is never reloaded. */
async function popupShows(name: string, wanted: (text: string) => boolean = () => true): Promise<string> {
  const row = world.popup.locator('[data-row]', { hasText: name }).first()
  let text = ''
  await until(`the popup shows ${name}`, async () => {
    if ((await row.count()) === 0) return false
    text = await row.innerText()
    return wanted(text)
  })
  expect(await world.popup.evaluate(() => (globalThis as { notReloaded?: boolean }).notReloaded)).toBe(true)
  return text
}

async function handedOver(who: Person, trigger: Handoff['trigger']): Promise<Card> {
  await until(`${who.name} is handed over by ${trigger}`, async () => (await world.leadOf(who.email))?.handoff?.trigger === trigger)
  const card = (await world.leadOf(who.email))!
  expect(Math.round(card.receipts.reduce((sum, r) => sum + r.points * 10, 0))).toBe(Math.round(card.score * 10))
  return card
}

const inWorker = (card: Card) => world.api<Handoff>(world.worker.tokens.sales, `/v1/handoffs/${card.handoff!.id}`)

/** Opens the person's mail and the card behind its pill. */
async function cardOnMail(who: Person): Promise<{ page: Page; shadow: Awaited<ReturnType<typeof closedShadow>> }> {
  const page = await world.openMail(who.name, who.email)
  const shadow = await closedShadow(page)
  await (await shadow.wait('button')).click()
  await shadow.wait('.foot .button')
  return { page, shadow }
}

it('a raised hand: demo request → popup → overlay on the mail → Accept → D1 → the overlay follows', async () => {
  const who = person('Ludovica Ferrante', 'Ferrante Meccanica', 'ferrante-meccanica.example')
  await accountOfTheRep(who)
  await watchPopup(who)
  await raiseHand(world.visitors, world.site.url, who)
  const card = await handedOver(who, 'hand-raise')
  await popupShows(who.name)
  const { page, shadow } = await cardOnMail(who)
  await page.screenshot({ path: join(SHOTS, 'card-hand-raise.png') })
  await (await shadow.wait('.foot .button', /Accept/)).click()
  await until('D1 has the accept', async () => (await inWorker(card)).state === 'accepted')
  await shadow.wait('.foot', /Undo|accepted/i)
  await page.screenshot({ path: join(SHOTS, 'card-accepted.png') })
  expect((await inWorker(card)).decidedBy?.name).toBe('Mara Lindqvist')
  await page.close()
})

it('the threshold: reading on until fit and readiness reach the bar; the popup counts along without a reload', async () => {
  const who = person('Henning Aldersrode', 'Aldersrode Werke', 'aldersrode-werke.example')
  await accountOfTheRep(who)
  await watchPopup(who)
  const seen: number[] = []
  await readUntilReady(world.visitors, world.site.url, who, async () => {
    await until('a score', async () => (await world.leadOf(who.email)) !== undefined)
    await popupShows(who.name)
    seen.push((await world.leadOf(who.email))!.score)
  })
  const card = await handedOver(who, 'threshold')
  expect(card.quadrant).toBe('hand-over')
  const whole = String(Math.round(card.score))
  await popupShows(who.name, (text) => text.includes(whole.slice(0, 2)))
  expect(seen.at(-1)!).toBeGreaterThan(seen[0]!)
  const { page, shadow } = await cardOnMail(who)
  await (await shadow.wait('.foot .button', /Reject/)).click()
  await page.screenshot({ path: join(SHOTS, 'card-reject-chips.png') })
  await (await shadow.wait('button', /^Not now/)).click()
  await until('D1 has the reject', async () => (await inWorker(card)).state === 'rejected')
  const after = (await world.leadOf(who.email))!
  expect(after).toMatchObject({ stage: 'nurture', readiness: 0 })
  await shadow.wait('.foot', /Undo/)
  await page.screenshot({ path: join(SHOTS, 'card-rejected.png') })
  await page.close()
})

it('a named account responds: one form of a known person there hands over', async () => {
  const { accounts } = await world.api<{ accounts: { domain: string }[] }>(world.worker.tokens.sales, '/v1/accounts?named=true')
  const who = person('Ottilie Brandmair', 'A named account', accounts[0]!.domain, 'Referentin')
  await watchPopup(who)
  await takeWhitePaper(world.visitors, world.site.url, who)
  const card = await handedOver(who, 'named-account')
  expect(card.namedAccount).toBe(true)
  await popupShows(who.name)
})

it('the criteria: budget, authority, need and timing said in the webinar form', async () => {
  const who = person('Casimir Delacroix', 'Delacroix Fonderies', 'delacroix-fonderies.example', 'Directeur Technique')
  await watchPopup(who)
  await answerQuestions(world.visitors, world.site.url, who)
  const card = await handedOver(who, 'criteria')
  const { evidence } = await inWorker(card)
  expect(evidence.answers).toMatchObject({ budget: 'in place', timing: '3' })
  await popupShows(who.name)
})

it('by hand: a rep hands over from the side panel with a note', async () => {
  const who = person('Sunniva Rekdal', 'Rekdal Mek', 'rekdal-mek.example', 'Referent')
  await watchPopup(who)
  await takeWhitePaper(world.visitors, world.site.url, who)
  await until('the lead', async () => (await world.leadOf(who.email)) !== undefined)
  const lead = (await world.leadOf(who.email))!
  await popupShows(who.name)
  const panel = await world.rep.openExtensionPage(`sidepanel.html?lead=${lead.id}`)
  await panel
    .getByRole('searchbox')
    .first()
    .fill(who.name)
    .catch(() => {})
  await panel.getByText(who.name).first().click()
  await panel.getByRole('button', { name: /hand over/i }).click()
  await panel.locator('textarea').fill('Met at the fair; wants a call next week.')
  await panel
    .getByRole('button', { name: /hand over/i })
    .last()
    .click()
  const card = await handedOver(who, 'manual')
  expect((await inWorker(card)).note).toContain('fair')
  await panel.screenshot({ path: join(SHOTS, 'panel-manual.png') })
  await world.popup.screenshot({ path: join(SHOTS, 'popup.png') })
})
