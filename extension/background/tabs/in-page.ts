import { browser } from 'wxt/browser'

/** Runs a function in the extension's own world of a tab's page; null as well where the browser lets nobody in. */
export async function inPage<T, A extends unknown[] = []>(tabId: number, func: (...args: A) => T, args?: A): Promise<T | null> {
  try {
    const [first] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func, args: args ?? ([] as unknown as A) })
    return (first?.result as T | undefined) ?? null
  } catch {
    return null
  }
}
