/**
 * Pictures of the popup and the side panel over a fake background, to look at:
 * `npx node test/extension/harness/shoot.ts OUT [filter] [en|de] [light|dark]`. The real extension is pictured by the end-to-end tests.
 */
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { type Language, serveViews } from './serve-views.ts'
import { SHOTS, sizeOf } from './shots.ts'

const [out = '.baton/views', filter = '', language = 'en', colorScheme = 'light'] = process.argv.slice(2)
mkdirSync(out, { recursive: true })

const views = await serveViews()
const browser = await chromium.launch({ executablePath: process.env.BATON_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
try {
  for (const shot of SHOTS.filter(({ name }) => name.includes(filter))) {
    const context = await browser.newContext({
      viewport: sizeOf(shot),
      deviceScaleFactor: shot.zoom ?? 1,
      colorScheme: colorScheme as 'light' | 'dark',
    })
    const page = await context.newPage()
    page.on('pageerror', (error) => console.error(`${shot.name}: ${error.message}`))
    page.on('console', (line) => line.type() === 'error' && console.error(`${shot.name}: ${line.text()}`))
    await views.open(page, shot, language as Language)
    await page.waitForTimeout(300)
    await page.screenshot({ path: `${out}/${shot.name}.png` })
    await context.close()
  }
} finally {
  await browser.close()
  views.close()
}
