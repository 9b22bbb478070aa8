import { browser } from 'wxt/browser'

/** The reader's language as a BCP 47 tag, for Intl. Falls back to the page's when the browser does not say. */
export function locale(): string {
  const said = browser.i18n?.getUILanguage?.() || globalThis.navigator?.language || 'en'
  return said.replace('_', '-')
}
