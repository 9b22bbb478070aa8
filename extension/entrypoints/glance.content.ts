import { defineContentScript } from 'wxt/utils/define-content-script'
import { startGlance } from '../page/glance'
import { pageTools } from '../page/page-tools'
import { takeOver } from '../page/take-over'

export function main(): void {
  globalThis.batonTools = pageTools
  takeOver(() => startGlance(globalThis.batonGlances ?? [], pageTools))
}

// stays out of the manifest: the background registers it for each site a person has granted
export default /* @__PURE__ */ defineContentScript({ registration: 'runtime', matches: [], main })
