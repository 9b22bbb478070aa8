import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { b2bStarter } from '#shared/packs/b2b-starter'
import { termsOf } from '../../../extension/background/replica/definition-terms'
import type { Shot } from './gallery-cards'
import { REP } from './true-cards'

const terms = termsOf({ version: 1, status: 'published', signed: false, chosen: true, createdAt: 0, publishedAt: 0, content: b2bStarter })

/**
 * Draws the built card over a page of text, in one state a rep meets, and presses what the shot says.
 * @param built folder of the extension built with open roots
 */
export async function drawCard(page: Page, shot: Shot, built: string, language: 'en' | 'de' = 'en'): Promise<void> {
  const messages = JSON.parse(readFileSync(join(built, `_locales/${language}/messages.json`), 'utf8'))
  await page.setContent(BACKDROP)
  await page.evaluate(fakeBrowser, { messages, language, card: shot.card, me: { ...REP, role: shot.role ?? REP.role }, terms })
  await page.evaluate((target) => Object.assign(globalThis, { batonCard: target }), {
    leadId: shot.card.id,
    possible: shot.possible ?? false,
  })
  await page.addScriptTag({ content: readFileSync(join(built, 'card.js'), 'utf8') })
  await page.locator('.card h2').waitFor()
  for (const key of shot.click ?? []) {
    const words: string | undefined = messages[key]?.message
    if (!words) throw new Error(`The card has no text called ${key}.`)
    await page
      .getByRole('button', { name: words.split('$')[0]! })
      .first()
      .click()
  }
}

/** Words cut at an edge without an ellipsis are a fault of the layout, not of the name. Answers the parts that hold them. */
export const cardOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = document.querySelector('baton-card')!.shadowRoot!.querySelectorAll<HTMLElement>('.card, .card-body, .foot, .button, .chip')
    return [...all].filter((part) => part.scrollWidth > part.clientWidth + 1).map(({ className }) => `${className} is wider than its place`)
  })

const BACKDROP = `<!doctype html><html lang="en"><title>Mail</title>
<style>body{margin:0;font:14px Georgia;background:#fff;color:#556}@media(prefers-color-scheme:dark){body{background:#10151c;color:#8b96a3}}</style>
<main><h1 style="margin:14px 28px;font-size:18px">A mail</h1>${Array.from(
  { length: 18 },
  (_, i) => `<p style="margin:14px 28px;max-width:${380 + ((i * 97) % 240)}px">A line of a mail or CRM page behind it.</p>`,
).join('')}</main>`

type Given = { messages: Record<string, { message: string }>; language: string; card: unknown; me: unknown; terms: unknown }

/** Stands in for the extension's background inside the page. */
function fakeBrowser({ messages, language, card, me, terms }: Given): void {
  const answers: Record<string, unknown> = { card, connection: { state: 'live', me }, decide: card, terms }
  Object.assign(globalThis, {
    browser: {
      runtime: {
        id: 'gallery',
        sendMessage: async ({ baton }: { baton: string }) => ({ ok: true, value: answers[baton] ?? null }),
        connect: () => ({ onMessage: { addListener() {} }, onDisconnect: { addListener() {} }, disconnect() {} }),
      },
      i18n: {
        getUILanguage: () => language,
        getMessage: (key: string, subs: string[] = []) =>
          (messages[key]?.message ?? `‹${key}›`).replace(/\$(\d)/g, (_, n) => subs[n - 1] ?? ''),
      },
    },
  })
}
