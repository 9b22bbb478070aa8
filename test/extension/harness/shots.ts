import type { Page } from 'playwright-core'

/** One state of the popup or the side panel, to be looked at by people (shoot.ts) and by axe (test/e2e/every-screen.test.ts). */
export type Shot = {
  name: string
  view: 'popup' | 'panel'
  scene: string
  width?: number
  height?: number
  zoom?: number
  act?: (page: Page) => Promise<unknown>
}

const press = (selector: string) => (page: Page) => page.locator(selector).first().click()
const fill = (selector: string, words: string) => (page: Page) => page.locator(selector).first().fill(words)
const steps =
  (...acts: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const act of acts) await act(page)
  }
const firstRow = press('.live-list .lead-row')
/** the nth button of a hand-off, from 0 */
const action = (nth: number) => (page: Page) => page.locator('.actions .button').nth(nth).click()
const qualify = steps(press('.actions .button'), press('.criterion input'), (page) => page.locator('select').selectOption({ index: 1 }))

export const SHOTS: readonly Shot[] = [
  { name: 'popup', view: 'popup', scene: 'full' },
  {
    name: 'popup-many',
    view: 'popup',
    scene: 'many',
    act: (page) => page.locator('.live-list').evaluate((list) => (list.scrollTop = 9000)),
  },
  { name: 'popup-tab', view: 'popup', scene: 'full', width: 1280, height: 800 },
  { name: 'popup-tab-small', view: 'popup', scene: 'full', width: 500, height: 700 },
  { name: 'popup-tab-narrow', view: 'popup', scene: 'full', width: 420, height: 500 },
  { name: 'popup-tab-out', view: 'popup', scene: 'out', width: 1280, height: 800 },
  { name: 'popup-tab-lead', view: 'popup', scene: 'full', width: 500, height: 700, act: firstRow },
  { name: 'popup-none', view: 'popup', scene: 'none' },
  { name: 'popup-found-none', view: 'popup', scene: 'full', act: fill('input[type=search]', 'zzz') },
  { name: 'popup-offline', view: 'popup', scene: 'offline' },
  { name: 'popup-out', view: 'popup', scene: 'out' },
  { name: 'popup-out-bad', view: 'popup', scene: 'out', act: steps(fill('input[type=url]', 'nothing'), press('button[type=submit]')) },
  { name: 'popup-join', view: 'popup', scene: 'join' },
  { name: 'popup-checklist', view: 'popup', scene: 'checklist' },
  { name: 'popup-own-site', view: 'popup', scene: 'own-site' },
  { name: 'popup-linkedin', view: 'popup', scene: 'linkedin' },
  { name: 'popup-long', view: 'popup', scene: 'long' },
  { name: 'popup-lead', view: 'popup', scene: 'full', act: firstRow },
  {
    name: 'popup-add',
    view: 'popup',
    scene: 'full',
    act: steps(press('.bar .icon-button'), fill('input[name=email]', 'not an address'), press('button[type=submit]')),
  },
  { name: 'popup-settings', view: 'popup', scene: 'full', act: press('.bar .icon-button:last-child') },
  {
    name: 'popup-leave',
    view: 'popup',
    scene: 'offline',
    act: steps(press('.bar .icon-button:last-child'), press('.settings > .button')),
  },
  { name: 'popup-refused', view: 'popup', scene: 'full', act: (page) => page.evaluate('refuse()') },
  { name: 'popup-waiting', view: 'popup', scene: 'full', act: press('.waiting > .quiet') },
  { name: 'popup-filtered', view: 'popup', scene: 'full', act: press('.filter:nth-of-type(2)') },
  { name: 'popup-look', view: 'popup', scene: 'nobody', act: press('.site-strip > .quiet') },
  { name: 'popup-zoom', view: 'popup', scene: 'full', zoom: 2 },
  { name: 'panel', view: 'panel', scene: 'full', height: 2000 },
  { name: 'panel-320', view: 'panel', scene: 'long', width: 320, height: 2400 },
  { name: 'panel-reject', view: 'panel', scene: 'full', act: action(1) },
  { name: 'panel-reject-more', view: 'panel', scene: 'full', act: steps(action(1), press('.chips .chip')) },
  { name: 'panel-undo', view: 'panel', scene: 'full', act: action(0) },
  { name: 'panel-accepted', view: 'panel', scene: 'accepted', height: 1400 },
  { name: 'panel-snooze', view: 'panel', scene: 'later', act: action(2) },
  { name: 'panel-qualify', view: 'panel', scene: 'accepted', act: qualify },
  { name: 'panel-deal', view: 'panel', scene: 'qualified', act: action(0) },
  { name: 'panel-won', view: 'panel', scene: 'qualified', act: action(1) },
  { name: 'panel-lost', view: 'panel', scene: 'qualified', act: action(2) },
  { name: 'panel-by-hand', view: 'panel', scene: 'unasked', act: press('.block > .quiet') },
  { name: 'panel-reader', view: 'panel', scene: 'reader' },
  { name: 'panel-evidence', view: 'panel', scene: 'full', height: 1400, act: press('.evidence summary') },
  { name: 'panel-nobody', view: 'panel', scene: 'nobody' },
  { name: 'panel-found', view: 'panel', scene: 'nobody', act: fill('input[type=search]', 'a') },
  { name: 'panel-gone', view: 'panel', scene: 'gone' },
  { name: 'panel-out', view: 'panel', scene: 'out' },
  { name: 'panel-zoom', view: 'panel', scene: 'full', width: 400, height: 1400, zoom: 2 },
  { name: 'linkedin-ask', view: 'panel', scene: 'linkedin-ask' },
  { name: 'linkedin-perhaps', view: 'panel', scene: 'linkedin-perhaps' },
  { name: 'linkedin-refused', view: 'panel', scene: 'linkedin-refused', act: press('.profile .button') },
  { name: 'linkedin-possible', view: 'panel', scene: 'linkedin-possible' },
  { name: 'linkedin-other', view: 'panel', scene: 'linkedin-other' },
  { name: 'linkedin-namesakes', view: 'panel', scene: 'linkedin-namesakes' },
  { name: 'linkedin-nobody', view: 'panel', scene: 'linkedin-nobody' },
  { name: 'linkedin-found', view: 'panel', scene: 'linkedin-nobody', act: fill('input[type=search]', 'a') },
  {
    name: 'linkedin-add',
    view: 'panel',
    scene: 'linkedin-nobody',
    act: steps(press('.profile > .button'), fill('input[inputmode=email]', 'not an address'), press('button[type=submit]')),
  },
  { name: 'linkedin-sales', view: 'panel', scene: 'linkedin-sales' },
  { name: 'linkedin-long', view: 'panel', scene: 'linkedin-long', width: 320 },
  { name: 'linkedin-long-possible', view: 'panel', scene: 'linkedin-long-possible', width: 320 },
  { name: 'linkedin-long-other', view: 'panel', scene: 'linkedin-long-other', width: 320 },
]

/** The viewport of a shot in CSS pixels: at 200 % a window holds half as many. */
export function sizeOf({ view, width, height, zoom = 1 }: Shot): { width: number; height: number } {
  const size = view === 'popup' ? { width: 380, height: 560 } : { width: 380, height: 900 }
  return {
    width: Math.round((width ?? size.width) / (view === 'panel' ? zoom : 1)),
    height: Math.round((height ?? size.height) / zoom),
  }
}
