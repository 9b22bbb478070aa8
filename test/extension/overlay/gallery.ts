// Draws the built card in every state a rep meets, for people to look at: `BATON_TEST=1 npx wxt build`, then
// `npx node test/extension/overlay/gallery.ts [filter] [en|de] [light|dark]`. Writes .baton/gallery/*.png.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { registerExtensionless } from '../../../worker/local/extensionless.ts'

registerExtensionless()
const { galleryCards } = await import('./gallery-cards.ts')
const { cardOverflow, drawCard } = await import('./card-page.ts')

const root = join(import.meta.dirname, '../../..')
const folder = join(root, '.baton/gallery')
mkdirSync(folder, { recursive: true })
const [filter = '', language = 'en', colorScheme = 'light'] = process.argv.slice(2)

const browser = await chromium.launch({ executablePath: process.env.BATON_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const shot of galleryCards(Date.now()).filter(({ name }) => name.includes(filter))) {
  const context = await browser.newContext({
    colorScheme: colorScheme as 'light' | 'dark',
    viewport: { width: shot.width ?? 900, height: shot.height ?? 760 },
    deviceScaleFactor: shot.zoom ?? 1,
  })
  const page = await context.newPage()
  await drawCard(page, shot, join(root, '.output/chrome-mv3-test'), language as 'en' | 'de')
  await page.waitForTimeout(200)
  await page.screenshot({ path: join(folder, `${shot.name}.png`) })
  for (const fault of await cardOverflow(page)) console.log(shot.name, fault)
  await context.close()
}
await browser.close()
