/** Import this before anything of the extension: it puts the fake browser where `wxt/browser` looks for it. */
import { type FakeBackground, fakeBackground } from './fake-background'
import { installFakeBrowser } from './fake-browser'
import { MESSAGES } from './messages'

let current: FakeBackground = fakeBackground([], { state: 'signed-out' })

export const fakeBrowser = installFakeBrowser(() => current, MESSAGES)

/** The background that answers from now on; the browser's tabs, grants and session start anew. */
export function useBackground(background: FakeBackground): FakeBackground {
  current = background
  Object.assign(fakeBrowser, { tabs: [], requested: [], removed: [], grants: true, session: {} })
  return background
}
