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

/** What a page can do to a card: to the host's style, to its style sheets, with an element it adds, or one in the top layer. */
type Trick = { host?: string; css?: string; add?: string; top?: string }
const GLASS = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none'
const AROUND = 'content:"";position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none'
const TRICKS: Record<string, Trick> = {
  moved: { host: 'inset: 40px 200px auto auto !important' },
  shifted: { host: 'transform: translate(-300px, 120px) !important' },
  grown: { host: 'scale: 1.4 !important; transform-origin: top right !important' },
  zoomed: { host: 'zoom: 1.5 !important' },
  pulled: { host: 'margin: 90px 300px 0 0 !important' },
  shrunk: { css: 'html { zoom: 0.5 }' },
  scaled: { css: 'html { scale: 0.97 }' },
  filtered: { css: 'html { filter: contrast(0.1) }' },
  masked: { css: 'html { min-height: 100vh; mask: linear-gradient(transparent 120px, #000 0) }' },
  clipped: { css: 'html { min-height: 100vh; clip-path: inset(120px 0 0 0) }' },
  cut: { host: 'clip: rect(120px, 0, 900px, -400px) !important' },
  'without its letters': { host: '-webkit-text-fill-color: transparent !important' },
  'below a cover that clicks go through': { add: GLASS },
  'below a transparent one': { add: GLASS.replace('#fff', 'transparent') },
  'below a faint one': { add: `${GLASS};opacity:0.05` },
  'with its name covered alone': { add: `${GLASS};inset:0 0 auto auto;width:380px;height:90px` },
  'in another’s shadow': { add: `${GLASS};inset:0 auto auto 0;width:1px;height:1px;box-shadow:0 0 0 3000px #fff` },
  'below what comes after the page': { css: `html::after { ${AROUND} }` },
  'below the page itself': {
    css: `html { display: flex } body { ${GLASS}; order: 1; position: relative; flex: none; width: 100vw; height: 100vh; margin: 0 }`,
  },
  'below a popover': { top: 'inset:0;width:100vw;height:100vh;border:0;pointer-events:none' },
  'below a backdrop': {
    top: 'width:1px;height:1px;pointer-events:none',
    css: '[popover]::backdrop { background: #fff; pointer-events: none }',
  },
}

/** Plays a trick; the page is as it was when the answer is called. */
async function play({ host, css, add, top }: Trick): Promise<() => Promise<void>> {
  await page.evaluate(
    ([hostStyle, sheet, added, popover]) => {
      const card = document.querySelector<HTMLElement>('baton-card')!
      card.dataset.before = card.style.cssText
      if (hostStyle) card.style.cssText += `;${hostStyle}`
      if (sheet) document.head.appendChild(document.createElement('style')).textContent = sheet
      for (const style of [added, popover])
        if (style) document.documentElement.appendChild(document.createElement('aside')).style.cssText = style
      const aside = document.querySelector('aside')
      aside?.append('Win a prize')
      if (popover) aside!.popover = 'manual'
      if (popover) aside!.showPopover()
    },
    [host, css, add, top],
  )
  return () =>
    page.evaluate(() => {
      const card = document.querySelector<HTMLElement>('baton-card')!
      card.style.cssText = card.dataset.before!
      for (const one of document.querySelectorAll('head style, aside')) one.remove()
    })
}

/** As a person does: at a button that stands still. */
async function accept(): Promise<void> {
  let before = ''
  for (;;) {
    const button = await shadow.wait('button.main', /^Accept$/)
    if (button.middle && JSON.stringify(button.middle) === before) return button.click()
    before = JSON.stringify(button.middle)
    await page.waitForTimeout(60)
  }
}

it.each(Object.entries(TRICKS))('a card %s decides nothing, and says why', async (_, trick) => {
  const undo = await play(trick)
  try {
    await accept()
    await shadow.wait('[role=alert]', /Nothing was decided: something covers or changes this card/, 2000)
    expect(await state()).toBe('seen')
  } finally {
    await undo()
    await openAgain()
  }
})

it('a cover that appears right before the click, or goes away right before it, decides nothing', async () => {
  const onPointer = (what: 'come' | 'go') =>
    page.evaluate(
      ([style, turn]) => {
        const cover = document.createElement('aside')
        cover.style.cssText = style!
        const card = document.querySelector('baton-card')!
        // the page hears that the pointer is over the card
        if (turn === 'come') card.addEventListener('mousedown', () => document.documentElement.append(cover), { once: true })
        else document.documentElement.append(cover)
        if (turn === 'go') card.addEventListener('mousemove', () => cover.remove(), { once: true })
      },
      [GLASS, what],
    )
  await onPointer('come')
  await accept()
  await shadow.wait('[role=alert]', /Nothing was decided/)
  await page.evaluate(() => document.querySelector('aside')!.remove())
  await openAgain()
  await onPointer('go')
  await page.waitForTimeout(250)
  await accept()
  await shadow.wait('[role=alert]', /Nothing was decided/)
  expect(await page.evaluate(() => document.querySelector('aside'))).toBeNull()
  expect(await state()).toBe('seen')
  await openAgain()
})

it('a page’s style sheets do not reach the colours of the card', async () => {
  const colours = async () => (await Promise.all(['.card', 'button.main'].map((one) => shadow.all(one)))).flat().map((one) => one.colours)
  const before = await colours()
  await page.evaluate(() => {
    const all = ['paper', 'ink', 'accent', 'on-accent'].map((name) => `--${name}: transparent !important`)
    document.head.appendChild(document.createElement('style')).textContent = `html, baton-card { ${all.join(';')} }`
  })
  expect(await colours()).toEqual(before)
  await page.evaluate(() => document.querySelector('head style')!.remove())
})

it('what was seen all along is decided with one click', async () => {
  await accept()
  await until('accepted', async () => (await state()) === 'accepted')
})

async function openAgain(): Promise<void> {
  await page.keyboard.press('Escape')
  await shadow.gone('.card')
  await (await shadow.wait('button[aria-label*="Anna Weber"]')).click()
  await shadow.wait('.card h2', /Anna Weber/)
}
