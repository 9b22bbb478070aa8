/** Draws one surface over a fake background, for looking at it: `?view=popup|panel&scene=…`. Used by shoot.ts only. */
import { fakeBackground } from './fake-background'
import { installFakeBrowser } from './fake-browser'
import { MESSAGES } from './messages'
import { scene } from './scenes'

const asked = new URLSearchParams(location.search)
const view = asked.get('view') ?? 'popup'
const { leads, connection, tabs, arrange } = scene(asked.get('scene') ?? 'full', Date.now())
const background = fakeBackground(leads, connection)
const browser = installFakeBrowser(() => background, MESSAGES)
browser.tabs = tabs
arrange?.(background)
Object.assign(globalThis, { background, fakeBrowser: browser })

const root = document.getElementById('root')!
if (view === 'popup') void import('../../../extension/views/popup/mount').then(({ mountPopup }) => mountPopup(root))
else void import('../../../extension/views/sidepanel/mount').then(({ mountSidePanel }) => mountSidePanel(root))
