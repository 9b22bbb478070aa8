import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core'
import { findChromium } from '../../worker/local/chromium.ts'
import { copyOfBuiltExtension, type ShadowRoots } from './extension-build.ts'

/** Bot filters look at this; without it headless Chromium calls itself a robot and its visits do not count. */
export const ORDINARY_USER_AGENT = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

export type BatonBrowser = {
  context: BrowserContext
  extensionId: string
  /** the background's service worker; wakes it when the browser had put it to sleep */
  background(): Promise<Worker>
  /** lets the extension talk to an origin, as if the person had pressed *Allow*; e.g. `http://127.0.0.1:8787` */
  grant(origin: string): Promise<void>
  /** a page of the extension in a tab: `popup.html`, `sidepanel.html` */
  openExtensionPage(path: 'popup.html' | 'sidepanel.html' | (string & {})): Promise<Page>
  /** really kills the service worker, as the browser does after 30 idle seconds */
  killBackground(): Promise<void>
  /** ends the browser but keeps the profile for `launchBrowser({profile})` */
  quit(): Promise<void>
  close(): Promise<void>
}

export type LaunchOptions = {
  shadowRoots?: ShadowRoots
  profile?: string
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  /** of the browser itself, and so of the extension's texts; default English */
  language?: 'en' | 'de'
  /** default true; false opens real windows where there is a display */
  headless?: boolean
}

/** Starts Chromium with the built extension in a fresh profile. Call `close` in the end. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<BatonBrowser & { profile: string; extension: string }> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'baton-profile-'))
  // an unpacked extension's id comes from its path: beside the profile it stays the same over a restart
  const extension = copyOfBuiltExtension(`${profile}-extension`, options.shadowRoots)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '/usr/bin/chromium',
    headless: options.headless ?? true,
    userAgent: ORDINARY_USER_AGENT,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    locale: options.language === 'de' ? 'de-DE' : 'en-US',
    // on Linux the browser's own language comes from this, not from `--lang` alone
    env: { ...process.env, LANGUAGE: options.language ?? 'en' } as Record<string, string>,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--lang=${options.language ?? 'en'}`,
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-search-engine-choice-screen',
      '--disable-features=Translate,OptimizationHints,MediaRouter',
    ],
  })
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }))
  const extensionId = new URL(first.url()).host
  const openExtensionPage = async (path: string) => {
    const page = await context.newPage()
    await page.goto(`chrome-extension://${extensionId}/${path}`)
    return page
  }
  return {
    context,
    extensionId,
    profile,
    extension,
    openExtensionPage,
    background: () => wakeBackground(context, openExtensionPage),
    grant: (origin) => grantOrigin(context, extensionId, origin, openExtensionPage),
    killBackground: () => killServiceWorker(context, extensionId),
    quit: () => context.close(),
    async close() {
      await context.close()
      rmSync(extension, { recursive: true, force: true })
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

async function wakeBackground(context: BrowserContext, openExtensionPage: (path: string) => Promise<Page>): Promise<Worker> {
  const running = context.serviceWorkers()[0]
  if (running) return running
  const [worker, page] = await Promise.all([context.waitForEvent('serviceworker'), openExtensionPage('popup.html')])
  await page.close()
  return worker
}

/**
 * The permission prompt does not exist without a display. `chrome://extensions` may grant a host instead; after that the extension's
 * own `permissions.request`, with the gesture it needs, resolves without asking.
 */
async function grantOrigin(
  context: BrowserContext,
  extensionId: string,
  origin: string,
  openExtensionPage: (path: string) => Promise<Page>,
): Promise<void> {
  const pattern = `${new URL(origin).origin}/*`
  const settings = await context.newPage()
  await settings.goto('chrome://extensions')
  await settings.evaluate(
    ([id, host]) => (globalThis as unknown as DeveloperPage).chrome.developerPrivate.addHostPermission(id!, host!),
    [extensionId, pattern],
  )
  await settings.close()
  const page = await openExtensionPage('popup.html')
  const cdp = await context.newCDPSession(page)
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `chrome.permissions.request({ origins: ['${pattern}'] })`,
    userGesture: true,
    awaitPromise: true,
    returnByValue: true,
  })
  await page.close()
  if (result.value !== true) throw new Error(`The browser did not grant ${pattern}: ${JSON.stringify(result)}`)
}

type DeveloperPage = { chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } } }

async function killServiceWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage())
  const cdp = await context.newCDPSession(page)
  const running = async () => {
    const { targetInfos } = await cdp.send('Target.getTargets')
    return targetInfos
      .filter((target) => target.type === 'service_worker' && target.url.includes(extensionId))
      .map((target) => target.targetId)
  }
  const [targetId] = await running()
  if (targetId) await cdp.send('Target.closeTarget', { targetId })
  // an open surface may wake a new one at once: this waits only for the old one to be gone
  while (targetId && (await running()).includes(targetId)) await new Promise((done) => setTimeout(done, 20))
  await cdp.detach()
}
