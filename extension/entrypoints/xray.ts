import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { mountXray } from '../views/xray/mount'

export default defineUnlistedScript(() => {
  globalThis.batonXray ??= mountXray()
})
