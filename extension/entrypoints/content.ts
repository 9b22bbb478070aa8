import { defineContentScript } from 'wxt/utils/define-content-script'
import { startPage } from '../page/start'

export default defineContentScript({
  // brought by the background into a page that shows a sign of a person (page/glance.ts)
  registration: 'runtime',
  matches: [],
  // the page need not hear that we are here
  noScriptStartedPostMessage: true,
  main: (context) => startPage(context.signal),
})
