import { defineContentScript } from 'wxt/utils/define-content-script'
import { startGlance } from '../page/glance'

export default defineContentScript({
  // stays out of the manifest: the background registers it for each site a person has granted
  registration: 'runtime',
  matches: [],
  // the page need not hear that we are here
  noScriptStartedPostMessage: true,
  main: (context) => startGlance(globalThis.batonGlances ?? [], context.signal),
})
