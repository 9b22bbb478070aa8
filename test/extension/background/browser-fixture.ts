import { fileURLToPath } from 'node:url'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { localeMessages } from '../../../extension/locales/messages'

const folder = fileURLToPath(new URL('../../../extension/locales', import.meta.url))
const texts = JSON.parse(localeMessages(folder).get('en')!) as Record<string, { message: string }>

/** Must be the first import of a test: `wxt/browser` looks for the global once, when it is loaded. */
Object.assign(globalThis, { browser: fakeBrowser })
fakeBrowser.i18n.getMessage = ((key: string, subs: string[] = []) =>
  texts[key]?.message.replace(/\$(\d)/g, (_, n) => subs[Number(n) - 1] ?? '') ?? '') as typeof fakeBrowser.i18n.getMessage
fakeBrowser.i18n.getUILanguage = () => 'en'

export { fakeBrowser }
