import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf, handoffOf } from '../extension/background/card-fixture'
import { type ClosedShadow, closedShadow } from './closed-shadow.ts'
import { type ContractWorld, startContractWorld } from './contract-world.ts'
import { mustAsk, until } from './extension-page.ts'

// A page that knows the extension, its id and its messages, and wants to read a lead or decide on one.
let world: ContractWorld
let page: Page
let shadow: ClosedShadow

beforeAll(async () => {
  world = await startContractWorld({
    cards: [cardOf('anna', { name: 'Anna Weber', phone: '+49 30 4711', handoff: handoffOf('anna') })],
    pages: '<!doctype html><title>Mail</title><body><main>From <a href="mailto:anna@kunde.example">A. W.</a></main>',
  })
  page = await world.browser.context.newPage()
  await page.goto(world.origin)
  shadow = await closedShadow(page)
  await (await shadow.wait('button[aria-label*="Anna Weber"]')).click()
  await shadow.wait('.card h2', /Anna Weber/)
  await until('seen', async () => (await state()) === 'seen')
  await page.waitForTimeout(300)
})
afterAll(() => world?.close())

const state = async () => (await mustAsk(world.views, 'card', { leadId: 'anna' }))?.handoff?.state

it('finds nothing of the lead in what it can read', async () => {
  const all = await page.evaluate(() => {
    const open = [...document.querySelectorAll('*')].map((element) => element.shadowRoot?.textContent ?? '')
    const own = Object.getOwnPropertyNames(globalThis).filter((name) => /baton/i.test(name))
    const selected = getSelection()!
    selected.selectAllChildren(document.documentElement)
    return [document.documentElement.innerText, document.documentElement.outerHTML, selected.toString(), ...open, ...own].join('\n')
  })
  expect(all).toContain('baton-card')
  expect(all).not.toMatch(/Anna Weber|4711|Accept|batonCard|Kunde GmbH/)
})

it('cannot load a file of the extension, nor speak with it by its id', async () => {
  const scripts = ['content-scripts/glance.js', 'content-scripts/content.js', 'card.js']
  const files = ['manifest.json', ...scripts, 'popup.html', 'sidepanel.html', 'dashboard.html', 'icon/16.png']
  const answers = await page.evaluate(
    async ([id, names]) => {
      const tries = (names as string[]).map((name) =>
        fetch(`chrome-extension://${id}/${name}`).then(
          () => `read ${name}`,
          () => 'refused',
        ),
      )
      const said = (globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime?.sendMessage
      return [...(await Promise.all(tries)), typeof said]
    },
    [world.browser.extensionId, files] as const,
  )
  expect(answers).toEqual([...files.map(() => 'refused'), 'undefined'])
  const frame = await page.evaluate((id) => {
    const inside = document.createElement('iframe')
    inside.src = `chrome-extension://${id}/sidepanel.html`
    document.body.append(inside)
    return new Promise<string>((done) => {
      inside.onload = () => done(inside.contentDocument ? 'same origin' : 'opaque')
    })
  }, world.browser.extensionId)
  expect(frame).toBe('opaque')
  expect(page.frames().filter((one) => one.url().endsWith('sidepanel.html'))).toEqual([])
})

it('makes nobody call the worker with messages and events', async () => {
  const before = world.server.seen.length
  await page.evaluate(() => {
    for (const name of ['decide', 'card', 'search', 'join', 'openCard']) {
      const message = { baton: name, leadId: 'anna', handoffId: 'anna', decision: { action: 'accept' }, query: '', limit: 9, offset: 0 }
      postMessage(message, '*')
      for (const host of document.querySelectorAll('baton-card, baton-pill')) {
        host.dispatchEvent(new MessageEvent('message', { data: message, bubbles: true }))
        host.dispatchEvent(new CustomEvent(`baton:${name}`, { detail: message, bubbles: true, composed: true }))
      }
    }
    for (const host of document.querySelectorAll<HTMLElement>('baton-card, baton-pill')) {
      host.focus()
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail: 1 }))
      for (const key of ['Enter', ' ', 'a']) host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
    }
  })
  await page.waitForTimeout(300)
  expect(await state()).toBe('seen')
  expect(world.server.seen.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([])
})

it('a card the page moved under the pointer, or covered with something that lets clicks through, decides nothing', async () => {
  const accept = async () => (await shadow.wait('button.main', /^Accept$/)).click()
  for (const [what, style] of [
    ['moved', 'inset: 40px 200px auto auto !important'],
    ['shifted', 'transform: translate(-300px, 120px) !important'],
    ['grown', 'scale: 1.4 !important; transform-origin: top right !important'],
    ['zoomed', 'zoom: 1.5 !important'],
    ['pulled', 'margin: 90px 300px 0 0 !important'],
  ]) {
    const before = await page.evaluate((css) => {
      const host = document.querySelector<HTMLElement>('baton-card')!
      const kept = host.style.cssText
      host.style.cssText = `${kept};${css}`
      return kept
    }, style)
    await accept()
    await page.waitForTimeout(150)
    expect(await state(), what).toBe('seen')
    await page.evaluate((css) => {
      document.querySelector<HTMLElement>('baton-card')!.style.cssText = css
    }, before)
  }
  await accept()
  await until('accepted where it belongs', async () => (await state()) === 'accepted')
})
