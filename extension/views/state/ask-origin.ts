import { browser } from 'wxt/browser'
import { originPattern } from '../../background/tabs/origin-pattern'

/**
 * Asks the browser for an origin. Must be called straight from a click: no browser asks otherwise.
 * @returns false when the person said no, or the browser refuses to ask for this page
 */
export async function askOrigin(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [originPattern(origin)] })
  } catch {
    return false
  }
}
