// Draws the built card in every state a rep meets, for people to look at: `BATON_TEST=1 npx wxt build`, then
// `npx node test/extension/overlay/gallery.ts`. Writes .baton/gallery/*.png.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Page } from 'playwright-core'
import { registerExtensionless } from '../../../worker/local/extensionless.ts'

registerExtensionless()
const { galleryCards } = await import('./gallery-cards.ts')
const { REP } = await import('./true-cards.ts')
const { termsOf } = await import('../../../extension/background/replica/definition-terms.ts')
const { b2bStarter } = await import('#shared/packs/b2b-starter')
const terms = termsOf({ version: 1, status: 'published', signed: false, createdAt: 0, publishedAt: 0, content: b2bStarter })

const root = join(import.meta.dirname, '../../..')
const output = join(root, '.output/chrome-mv3-test')
const folder = join(root, '.baton/gallery')
const script = readFileSync(join(output, 'card.js'), 'utf8')
const messages = JSON.parse(readFileSync(join(output, '_locales/en/messages.json'), 'utf8'))
mkdirSync(folder, { recursive: true })
const only = process.argv.slice(2)

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const shot of galleryCards(Date.now())) {
  if (only.length > 0 && !only.some((word) => shot.name.includes(word))) continue
  // axe wants a page of a context of its own
  const context = await browser.newContext({
    colorScheme: shot.dark ? 'dark' : 'light',
    viewport: { width: shot.width ?? 900, height: shot.height ?? 760 },
    deviceScaleFactor: shot.zoom ?? 1,
  })
  const page = await context.newPage()
  await page.setContent(backdrop(shot.dark ?? false))
  await page.evaluate(fakeBrowser, { messages, card: shot.card, me: { ...REP, role: shot.role ?? REP.role }, terms })
  await page.evaluate((target) => Object.assign(globalThis, { batonCard: target }), {
    leadId: shot.card.id,
    possible: shot.possible ?? false,
  })
  await page.addScriptTag({ content: script })
  await page.waitForSelector('.card h2')
  for (const name of shot.click ?? []) await page.getByRole('button', { name }).first().click()
  await page.waitForTimeout(200)
  await page.screenshot({ path: join(folder, `${shot.name}.png`) })
  await reportOverflow(page, shot.name)
  const { violations } = await new AxeBuilder({ page }).include('baton-card').analyze()
  for (const { id, nodes } of violations) console.log('  axe:', id, nodes.map(({ html }) => html.slice(0, 120)).join(' | '))
  await context.close()
}
await browser.close()

/** Text cut at an edge without an ellipsis is a fault of the layout, not of the name. */
async function reportOverflow(page: Page, name: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const all = document.querySelector('baton-card')!.shadowRoot!.querySelectorAll<HTMLElement>('.card, .card-body, .foot')
    return [...all].filter((element) => element.scrollWidth > element.clientWidth + 1).map((element) => element.className)
  })
  console.log(name, wide.length > 0 ? `OVERFLOWS: ${wide.join(', ')}` : '')
}

function backdrop(dark: boolean): string {
  const rows = Array.from(
    { length: 18 },
    (_, i) => `<p style="margin:14px 28px;max-width:${380 + ((i * 97) % 240)}px">A line of a mail or CRM page behind it.</p>`,
  )
  return `<body style="margin:0;font:14px Georgia;${dark ? 'background:#10151c;color:#8b96a3' : 'background:#fff;color:#667'}">${rows.join('')}</body>`
}

type Given = { messages: Record<string, { message: string }>; card: unknown; me: unknown; terms: unknown }

/** Stands in for the extension's background inside the page. */
function fakeBrowser({ messages, card, me, terms }: Given): void {
  const answers: Record<string, unknown> = { card, connection: { state: 'live', me }, decide: card, terms }
  Object.assign(globalThis, {
    browser: {
      runtime: {
        id: 'gallery',
        sendMessage: async ({ baton }: { baton: string }) => ({ ok: true, value: answers[baton] ?? null }),
        connect: () => ({ onMessage: { addListener() {} }, onDisconnect: { addListener() {} }, disconnect() {} }),
      },
      i18n: {
        getUILanguage: () => 'en',
        getMessage: (key: string, subs: string[] = []) =>
          (messages[key]?.message ?? `‹${key}›`).replace(/\$(\d)/g, (_, n) => subs[n - 1] ?? ''),
      },
    },
  })
}
