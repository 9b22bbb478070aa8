import { browser } from 'wxt/browser'
import { parseJoinLink } from './join-link'

const KEY = 'pendingJoin'
const VALID_MS = 5 * 60_000

/**
 * Some browsers close the popup while they ask for the permission. The link is kept for this session so that the
 * next opening finishes what the click began.
 */
export function rememberJoin(url: string): void {
  void browser.storage.session.set({ [KEY]: { url, at: Date.now() } })
}

export function forgetJoin(): void {
  void browser.storage.session.remove(KEY)
}

/** The link of a join whose permission was asked for at most five minutes ago; null otherwise. */
export async function pendingJoin(): Promise<string | null> {
  const kept = (await browser.storage.session.get(KEY))[KEY] as { url: string; at: number } | undefined
  if (!kept || Date.now() - kept.at > VALID_MS) return null
  return parseJoinLink(kept.url) ? kept.url : null
}
