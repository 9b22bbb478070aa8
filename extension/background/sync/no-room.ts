import { browser } from 'wxt/browser'

/** A full disk is not emptied within a minute, and every attempt reads the whole index over the network for nothing. */
export const NO_ROOM_PAUSE_MS = 30 * 60_000

const KEY = 'noRoomAt'

/** True for what a browser says when the disk is full or this extension's share of it is used up. */
export const isNoRoom = (error: unknown): boolean => (error as { name?: unknown } | null)?.name === 'QuotaExceededError'

/** Kept in memory by the browser, since there is no room for it elsewhere; survives the background being put to sleep. */
export const noteNoRoom = (now: number): Promise<void> => browser.storage.session.set({ [KEY]: now })

/** True while nothing is read because there was no room for it a short while ago. */
export async function isPausedForRoom(now: number): Promise<boolean> {
  const at = (await browser.storage.session.get(KEY))[KEY] as number | undefined
  // noted in the future: the clock was ahead and has been set right
  return at !== undefined && at <= now && now - at < NO_ROOM_PAUSE_MS
}

/** A wipe makes room. */
export const forgetNoRoom = (): Promise<void> => browser.storage.session.remove(KEY)
