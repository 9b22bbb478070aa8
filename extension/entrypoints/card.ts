import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { mountCard } from '../views/overlay/mount'

export default defineUnlistedScript(() => {
  if (globalThis.batonCard) mountCard(globalThis.batonCard)
})
