import { browser } from 'wxt/browser'
import { originPattern } from '../../background/tabs/origin-pattern'

const KEY = 'askedOrigin'
const VALID_MS = 5 * 60_000

/**
 * Asks the browser for an origin. Must be called straight from a click: no browser asks otherwise.
 * @returns false when the person said no, or the browser refuses to ask for this page
 */
export async function askOrigin(origin: string): Promise<boolean> {
  void browser.storage.session.set({ [KEY]: { origin, at: Date.now() } })
  try {
    return await browser.permissions.request({ origins: [originPattern(origin)] })
  } catch {
    return false
  } finally {
    void browser.storage.session.remove(KEY)
  }
}

/**
 * Whether the person said no to this origin at most five minutes ago while nobody was left to say what follows: Chrome closes the popup
 * under its prompt. True once.
 */
export async function wasRefused(origin: string): Promise<boolean> {
  const asked = (await browser.storage.session.get(KEY))[KEY] as { origin: string; at: number } | undefined
  if (asked?.origin !== origin || Date.now() - asked.at > VALID_MS) return false
  await browser.storage.session.remove(KEY)
  return !(await browser.permissions.contains({ origins: [originPattern(origin)] }))
}
