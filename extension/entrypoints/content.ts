import { defineContentScript } from 'wxt/utils/define-content-script'
import { startPage } from '../page/start'
import { takeOver } from '../page/take-over'

export default defineContentScript({
  // brought by the background into a page that shows a sign of a person (page/glance.ts)
  registration: 'runtime',
  matches: [],
  main: () => {
    // the glance was here before, and they are taken once: a reader that is brought again does nothing
    const tools = globalThis.batonTools
    globalThis.batonTools = undefined
    if (tools) startPage(tools, takeOver())
  },
})
