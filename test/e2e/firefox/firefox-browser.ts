import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { builtExtension } from '../extension-build.ts'
import { findFirefox } from './firefox-program.ts'
import { firefoxWindow } from './firefox-window.ts'

/** Given to the extension in every profile, so that its pages have an address known beforehand. */
const UUID = '6d9b1f0e-5c3a-4f7b-9a39-0b57a0baf0f1'
const ID = 'baton@baton.example'

export type BatonFirefox = {
  browser: Browser
  /** a page of the extension in a tab: `popup.html`, `sidepanel.html` */
  openExtensionPage(path: string): Promise<Page>
  close(): Promise<void>
}

export type FirefoxOptions = {
  /** of the browser itself, and so of the extension's texts; default English */
  language?: 'de'
}

/**
 * Starts Firefox with the built extension in a fresh profile, hosts granted as if the person had pressed *Allow* each time. Its roots
 * are open: WebDriver pierces no closed ones.
 */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<BatonFirefox> {
  const extension = builtExtension('open', 'firefox')
  const profile = mkdtempSync(join(tmpdir(), 'baton-firefox-'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox()!,
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      // the prompt for an optional host cannot be answered headless: asked with a gesture, it is granted
      'extensions.webextOptionalPermissionPrompts': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'browser.shell.checkDefaultBrowser': false,
    },
  })
  if (options.language) await speak(browser, options.language)
  await browser.installExtension(extension)
  return {
    browser,
    async openExtensionPage(path) {
      const page = await browser.newPage()
      // the navigation happens, but WebDriver is not told of the end of it
      await page.goto(`moz-extension://${UUID}/${path}`, { timeout: 1500, waitUntil: 'domcontentloaded' }).catch(() => {})
      return page
    },
    async close() {
      await browser.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** What Firefox's own tests do instead of installing a language: only its texts stay English. */
async function speak(browser: Browser, language: string): Promise<void> {
  const chrome = await firefoxWindow(browser)
  const said = await chrome.evaluate(`(() => {
    Services.locale.availableLocales = [${JSON.stringify(language)}, 'en-US']
    Services.locale.requestedLocales = [${JSON.stringify(language)}]
    return Services.locale.appLocaleAsBCP47
  })()`)
  if (said !== language) throw new Error(`Firefox speaks ${said} and not ${language}.`)
}
