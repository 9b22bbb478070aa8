import '../harness/installed'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RulePrice } from '#shared/api/prices'
import type { Prices, Xray } from '../../../extension/background/tabs/xray-page'
import { isOwnSite } from '../../../extension/views/popup/own-site'
import { mountXray } from '../../../extension/views/xray/mount'
import { pageThings } from '../../../extension/views/xray/page-things'
import { ruleWords, tagWords } from '../../../extension/views/xray/price-words'
import { OFFER } from './offer.ts'

const RAISE: RulePrice = { ...OFFER, rule: 'demo', label: 'Demo request', kind: 'hand-raise', points: null, earned: 12, accepted: 7 }
const ANYWHERE: RulePrice = { ...OFFER, rule: 'page-viewed', label: 'Page viewed', points: 1, anywhere: true, limit: 5, cap: 15 }

let xray: Xray | null = null
let root: ShadowRoot
const attach = Element.prototype.attachShadow

beforeEach(() => {
  ;(window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('https://www.acme.example/pricing?x=1')
  HTMLElement.prototype.checkVisibility = function (this: HTMLElement) {
    return !this.hidden
  }
  HTMLElement.prototype.getBoundingClientRect = () => ({ left: 10, top: 40, right: 110, bottom: 60, width: 100, height: 20 }) as DOMRect
  Element.prototype.attachShadow = function (init) {
    expect(init.mode).toBe('closed')
    root = attach.call(this, { ...init, mode: 'open' })
    return root
  }
})
afterEach(() => {
  xray?.close()
  xray = null
  document.body.replaceChildren()
  Element.prototype.attachShadow = attach
})

function show(html: string, priceOf: (event: { name: string; url: string; props: object }) => number[]): Prices {
  document.body.innerHTML = html
  xray = mountXray()
  globalThis.batonXray = xray
  const events = xray.events()
  const prices = {
    version: 3,
    signed: false,
    countedAt: 0,
    rules: [OFFER, RAISE, ANYWHERE],
    events: events.map(priceOf),
    assets: events.map(() => null),
  }
  xray.show(prices)
  return prices
}
const shown = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]

test('what a page offers is what the snippet would report of it', () => {
  document.body.innerHTML = `
    <nav><a href="/demo">Demo</a></nav>
    <main><a href="/demo">Book a demo</a><a href="/pricing#plans">Plans</a><a href="/files/Paper.PDF">Paper</a>
      <a href="https://partner.example/x">Partner</a><a href="mailto:a@acme.example">Mail</a><a href="/hidden" hidden>Hidden</a></main>
    <form id="newsletter"><input type="email" name="email"></form>
    <form name="search"><input name="q"></form>
    <div data-baton-ignore><form id="ignored"></form></div>`
  const things = pageThings(document).map(({ kind, element, event, identifies }) => [
    kind,
    element?.textContent?.trim() ?? null,
    event.name,
    event.url,
    event.props,
    identifies,
  ])
  const here = 'https://www.acme.example/pricing'
  expect(things).toEqual([
    ['page', null, 'page', here, {}, false],
    ['form', '', 'form', here, { form: 'newsletter' }, true],
    ['form', '', 'form', here, { form: 'search' }, false],
    ['link', 'Book a demo', 'page', 'https://www.acme.example/demo', {}, false],
    ['way', 'Book a demo', 'form', 'https://www.acme.example/demo', {}, false],
    ['download', 'Paper', 'download', here, { file: '/files/Paper.PDF' }, false],
    ['link', 'Partner', 'click', here, { href: 'https://partner.example/x' }, false],
  ])
})

test('what may name a person is not said: of addresses the site, the path and the campaign alone', () => {
  const hash = '3f'.repeat(32)
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } }
  happyDOM.setURL(
    `https://www.acme.example/thanks/anna%40kunde.example/${hash}?email=anna%40kunde.example&utm_source=mail&utm_content=anna%40kunde.example&utm_term=a%2540b#anna@kunde.example`,
  )
  document.body.innerHTML = `
    <a href="/unsubscribe/anna@kunde.example?who=anna@kunde.example">Unsubscribe</a>
    <a href="/anna%2540kunde.example">Mine</a><a href="/files/anna@kunde.example/offer.pdf?for=anna@kunde.example">Offer</a>
    <a href="https://ben:secret@partner.example/anna%40kunde.example/x?to=anna%40kunde.example&utm_medium=link#anna@kunde.example">Partner</a>
    <form id="for-anna@kunde.example" action="/go?email=anna@kunde.example"></form><form name="${hash}"></form>`
  const said = pageThings(document).map(({ kind, event }) => [kind, event.url, event.props])
  const here = 'https://www.acme.example/thanks?utm_source=mail'
  expect(said).toEqual([
    ['page', here, {}],
    ['form', here, { form: null }],
    ['form', here, { form: null }],
    ['link', 'https://www.acme.example/unsubscribe', {}],
    ['way', 'https://www.acme.example/unsubscribe', {}],
    ['link', 'https://www.acme.example/', {}],
    ['way', 'https://www.acme.example/', {}],
    ['download', here, { file: '/files/offer.pdf' }],
    ['link', here, { href: 'https://partner.example/x?utm_medium=link' }],
  ])
})

test('a price says what it earned and what came of it; pressed, its limits and caps', () => {
  show('<a href="/paper.pdf">Paper</a>', ({ name }) => (name === 'download' ? [0] : [2]))
  const [tag] = shown('.tag > button')
  expect(tag!.textContent).toBe('+20 · 14 earned · 9 accepted')
  expect(shown('.more')[0]!.hidden).toBe(true)
  tag!.click()
  expect(shown('.more')[0]!.hidden).toBe(false)
  expect(tag!.getAttribute('aria-expanded')).toBe('true')
  expect(root.querySelector('.panel')!.textContent).toContain('+1 Page viewedat most 5 times a day · at most 15 points in all')
  expect(root.querySelector('.panel')!.textContent).toContain('No rule is about this page in particular.')
})

describe('whether a hand can be raised', () => {
  const say = () => root.querySelector('.panel > p:last-child')!.textContent
  test('on this page', () => {
    show('<form id="demo"></form><a href="/contact">Contact</a>', ({ name }) => (name === 'form' ? [1] : []))
    expect(say()).toBe('Possible on this page: Demo request')
    expect(shown('.tag.raise > button').map((b) => b.textContent)).toEqual([
      'Raises a hand · 12 so far · 7 accepted',
      'Leads to a raised hand · 12 so far · 7 accepted',
    ])
  })
  test('a menu has room for little: the rest is its name', () => {
    show('<nav><a href="/paper.pdf">Paper</a></nav>', ({ name }) => (name === 'download' ? [0] : []))
    const [tag] = shown('.tag > button')
    expect([tag!.textContent, tag!.getAttribute('aria-label')]).toEqual(['+20', '+20 · 14 earned · 9 accepted'])
  })
  test('one click away', () => {
    show('<a href="/demo">Demo</a>', ({ name }) => (name === 'form' ? [1] : []))
    expect(say()).toBe('One click away: Demo request')
  })
  test('nowhere, which is worth a warning; a form no rule counts says so, a link says nothing', () => {
    show('<form id="search"></form><a href="/about">About</a>', () => [2])
    expect(say()).toContain('This page offers no way to raise a hand')
    expect(shown('.tag > button').map((b) => b.textContent)).toEqual(['0 points'])
  })
})

test('a definition’s words are text; nothing runs, and nothing stays after Esc', () => {
  const evil = '<img src=x onerror="globalThis.ran = true">'
  document.body.innerHTML = '<form id="a"></form>'
  xray = mountXray()
  globalThis.batonXray = xray
  const rules = [{ ...OFFER, label: evil }]
  const events = xray.events()
  xray.show({ version: 1, signed: true, countedAt: 0, rules, events: events.map(() => [0]), assets: events.map(() => evil) })
  expect(root.querySelector('img')).toBeNull()
  expect(root.textContent).toContain(evil)
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  expect(document.querySelector('baton-xray')).toBeNull()
  expect('batonXray' in globalThis).toBe(false)
})

test('a rule in words', () => {
  expect(tagWords([])).toBe('0 points')
  expect(tagWords([OFFER, { ...OFFER, points: -2.5 }])).toBe('+17.5 · 14 earned · 9 accepted')
  expect(tagWords([{ ...OFFER, points: -10 }])).toBe('−10 · 14 earned · 9 accepted')
  expect(ruleWords({ ...OFFER, oncePerAsset: true, limit: 1 }).terms).toBe('once a day · once for each asset')
  expect(ruleWords({ ...OFFER, every: { count: 7, withinDays: 1, onceInDays: 3 } }).terms).toBe('once 7 within 1 d, then not for 3 d')
  expect(ruleWords(OFFER)).toEqual({
    head: '+20 Bottom-of-funnel offer',
    terms: 'each time',
    effect: 'Leads that earned it: 14 · hand-offs accepted: 9',
  })
  expect(ruleWords({ ...RAISE, onlyIf: true }).terms).toBe('Handed over at once if the lead is as the rule asks')
})

test.each<[string, string[], boolean]>([
  ['https://www.acme.example/pricing', ['https://www.acme.example'], true],
  ['https://shop.acme.example/', ['https://*.acme.example'], true],
  ['https://acme.example/', ['https://*.acme.example'], false],
  ['http://localhost:3000/', ['http://localhost:*'], true],
  ['http://localhost:3000/', ['http://localhost:4000'], false],
  ['https://acme.example.evil.example/', ['https://acme.example'], false],
  ['https://anything.example/', [], true],
  ['chrome://settings', [], false],
])('%s with %j is the company’s own: %s', (url, origins, own) => expect(isOwnSite(url, origins)).toBe(own))
