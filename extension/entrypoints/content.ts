import { defineContentScript } from 'wxt/utils/define-content-script'
import { startPage } from '../page/start'
import { takeOver } from '../page/take-over'

export function main(): void {
  // the glance was here before, and they are taken once: a reader that is brought again does nothing
  const tools = globalThis.batonTools
  globalThis.batonTools = undefined
  if (!tools) return
  takeOver(() => {
    const life = new AbortController()
    startPage(tools, life.signal)
    return () => life.abort()
  })
}

// brought by the background into a page that shows a sign of a person (page/glance.ts)
export default /* @__PURE__ */ defineContentScript({ registration: 'runtime', matches: [], main })
