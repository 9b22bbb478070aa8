import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core'
import { findChromium } from '../../worker/local/chromium.ts'
import { copyOfBuiltExtension, type ShadowRoots } from './extension-build.ts'
import { type NetworkLog, networkLog } from './network-log.ts'

/** Bot filters look at this; without it headless Chromium calls itself a robot and its visits do not count. */
export const ORDINARY_USER_AGENT = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

export type BatonBrowser = {
  context: BrowserContext
  extensionId: string
  /** everything this browser asked of anybody; `close` and `quit` fail when something in it must never have left */
  network: NetworkLog & {
    /** says that the person allowed an origin, where the browser's own prompt asked */
    grant(origin: string): void
  }
  /** the background's service worker; wakes it when the browser had put it to sleep */
  background(): Promise<Worker>
  /** lets the extension talk to origins, as if the person had pressed *Allow*; e.g. `http://127.0.0.1:8787` */
  grant(...origins: string[]): Promise<void>
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
  const network = await networkLog(context, extensionId)
  const mustBeClean = () => {
    const findings = network.findings()
    if (findings.length > 0)
      throw new Error(`The network log of this journey shows what must never leave a browser:\n${findings.join('\n')}`)
  }
  const openExtensionPage = async (path: string) => {
    const page = await context.newPage()
    await page.goto(`chrome-extension://${extensionId}/${path}`)
    return page
  }
  return {
    context,
    extensionId,
    network,
    profile,
    extension,
    openExtensionPage,
    background: () => wakeBackground(context, openExtensionPage),
    grant(...origins) {
      for (const origin of origins) network.grant(origin)
      return grantOrigins(context, extensionId, origins, openExtensionPage)
    },
    killBackground: () => killServiceWorker(context, extensionId),
    async quit() {
      await context.close()
      mustBeClean()
    },
    async close() {
      await context.close()
      rmSync(extension, { recursive: true, force: true })
      rmSync(profile, { recursive: true, force: true })
      mustBeClean()
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
async function grantOrigins(
  context: BrowserContext,
  extensionId: string,
  granted: readonly string[],
  openExtensionPage: (path: string) => Promise<Page>,
): Promise<void> {
  const origins = granted.map((origin) => `${new URL(origin).origin}/*`)
  const settings = await context.newPage()
  await settings.goto('chrome://extensions')
  await settings.evaluate(
    async ([id, hosts]) => {
      const { chrome } = globalThis as unknown as DeveloperPage
      for (const host of hosts) await chrome.developerPrivate.addHostPermission(id, host)
    },
    [extensionId, origins] as const,
  )
  await settings.close()
  const page = await openExtensionPage('popup.html')
  const cdp = await context.newCDPSession(page)
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `chrome.permissions.request(${JSON.stringify({ origins })})`,
    userGesture: true,
    awaitPromise: true,
    returnByValue: true,
  })
  await page.close()
  if (result.value !== true) throw new Error(`The browser did not grant ${origins.join(', ')}: ${JSON.stringify(result)}`)
}

type DeveloperPage = { chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } } }

/** Asked of the browser, since its target keeps its id when an open surface wakes it again at once. */
async function killServiceWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage())
  const cdp = await context.newCDPSession(page)
  let tell: () => void = () => {}
  let versionId: string | undefined
  const found = new Promise<void>((done) => {
    tell = done
  })
  let stopped: () => void = () => {}
  const gone = new Promise<void>((done) => {
    stopped = done
  })
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const ours = versions.find((version) => version.scriptURL.includes(extensionId))
    if (!ours) return
    versionId = ours.versionId
    tell()
    if (ours.runningStatus === 'stopped') stopped()
  })
  await cdp.send('ServiceWorker.enable')
  await found
  await cdp.send('ServiceWorker.stopWorker', { versionId: versionId! })
  await gone
  await cdp.detach()
}
