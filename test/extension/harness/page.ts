/** Draws one surface over a fake background: `?view=popup|panel&scene=…&lang=en|de`. Served by serve-views.ts. */
import { fakeBackground } from './fake-background'
import { installFakeBrowser } from './fake-browser'
import { scene } from './scenes'

/** as the built extension carries them; serve-views.ts puts them there */
declare const messages: Record<string, { message: string }>

const asked = new URLSearchParams(location.search)
const view = asked.get('view') ?? 'popup'
const scened = scene(asked.get('scene') ?? 'full', Date.now())
const { leads, connection, tabs, arrange } = scened
const background = fakeBackground(leads, connection)
const browser = installFakeBrowser(
  () => background,
  Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message])),
  asked.get('lang') === 'de' ? 'de-DE' : 'en-GB',
)
browser.tabs = tabs
arrange?.(background)
if (scened.grants === false) browser.grants = false
Object.assign(globalThis, {
  background,
  fakeBrowser: browser,
  refuse: () => background.push({ type: 'refused', leadId: leads[0]!.card.id, message: 'Tobias Lindqvist accepted it at 09:12.' }),
})

const root = document.getElementById('root')!
if (view === 'popup') void import('../../../extension/views/popup/mount').then(({ mountPopup }) => mountPopup(root))
else void import('../../../extension/views/sidepanel/mount').then(({ mountSidePanel }) => mountSidePanel(root))
