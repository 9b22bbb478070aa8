import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { RulePrice } from '#shared/api/prices'
import { OFFER } from './offer.ts'

export type XrayShot = { name: string; html: string /** of the tag to open */; open?: string; signed?: boolean }

const ADDRESS = 'https://www.acme.example/pricing'
const RULE: RulePrice = { ...OFFER, limit: 1, oncePerAsset: true, cap: 60 }
const RAISE: RulePrice = { ...RULE, rule: 'demo', label: 'Demo request', kind: 'hand-raise', points: null, onlyIf: true, earned: 12 }
const ANYWHERE: RulePrice = { ...RULE, rule: 'page-viewed', label: 'Page viewed', points: 1, anywhere: true, limit: 5, cap: 15 }
const RULES = [RULE, RAISE, ANYWHERE]

const page = (body: string) => `<!doctype html><html lang="en"><title>Pricing</title>
<style>body{margin:0 40px;font:16px/1.6 Georgia;background:#fff;color:#334}a{color:#00509d}
@media(prefers-color-scheme:dark){body{background:#10151c;color:#b8c3cf}a{color:#8ec5ff}}nav a{margin-right:60px}form,p{margin:44px 0}</style>
<nav><a href="/demo">Demo</a><a href="/about">About</a></nav><main><h1>Plans</h1>${body}</main>`
const OFFERS = `<p>Read <a href="/files/plan.pdf">the roll-out plan</a>.</p><p><a href="/contact">Talk to us</a></p>
<form id="newsletter"><label>E-mail <input type="email" name="email"></label></form>`
const DEMO = '<form id="demo"><label>E-mail <input type="email" name="email"></label></form>'

export const XRAY_SHOTS: readonly XrayShot[] = [
  { name: 'xray', html: page(OFFERS), open: '.tag:has(+ .tag) > button' },
  { name: 'xray-raise', html: page(OFFERS + DEMO), open: '.tag.raise > button', signed: true },
  { name: 'xray-no-way', html: '<!doctype html><html lang="en"><title>Terms</title><main><h1>Terms</h1><p>None.</p></main>' },
]

/** By what an event is about: a demo form raises a hand, a file earns points, a page view counts anywhere. */
const RULES_OF = `({ name, url, props }) => name === 'form' && /demo|contact/.test(url + props.form) ? [1] : name === 'download' ? [0]
  : name === 'page' ? (url.endsWith('/pricing') ? [0, 2] : [2]) : []`

/**
 * Paints the built X-ray onto a page of ours, with prices as the worker would name them.
 * @param built folder of the extension built with open roots
 */
export async function drawXray(on: Page, { html, open, signed = false }: XrayShot, built: string, language: 'en' | 'de'): Promise<void> {
  await on.route(`${new URL(ADDRESS).origin}/**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await on.goto(ADDRESS)
  await on.unrouteAll()
  await on.evaluate(
    ({ messages, said }) => {
      const text = (key: string, subs: string[] = []) => (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => subs[n - 1] ?? '')
      Object.assign(globalThis, { browser: { runtime: { id: 'xray' }, i18n: { getUILanguage: () => said, getMessage: text } } })
    },
    {
      messages: JSON.parse(readFileSync(join(built, `_locales/${language}/messages.json`), 'utf8')) as Record<string, { message: string }>,
      said: language,
    },
  )
  await on.addScriptTag({ content: readFileSync(join(built, 'xray.js'), 'utf8') })
  const prices = { version: 3, signed, countedAt: 0, rules: RULES }
  await on.evaluate(`(() => {
    const events = batonXray.events()
    batonXray.show({ ...${JSON.stringify(prices)}, events: events.map(${RULES_OF}), assets: events.map((_, i) => i === 0 ? 'Price list' : null) })
  })()`)
  await on.locator('.panel h2').waitFor()
  if (open) await on.locator(open).first().click()
}
