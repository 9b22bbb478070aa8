import { browser } from 'wxt/browser'

/** The match pattern of an origin's pages. Firefox knows no ports in patterns, so the host is granted as a whole. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}

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
