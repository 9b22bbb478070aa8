import { browser } from 'wxt/browser'
import type { PricedEvent } from '#shared/api/prices'
import { t } from '../../ui/t'
import type { Outcome, Requests } from '../protocol'
import type { InWorkspace } from '../replica/lead-requests'
import { mayEnter } from './site-access'
import type { Prices } from './xray-page'

type Answer = Outcome<Requests['xray']['answer']>

/**
 * Price tags on the page in front (DESIGN §3 never lets the extension interpret rules: the worker says what each event is worth). Runs by
 * the browser's leave for the tab whose popup was opened, and leaves nothing behind when it is switched off.
 */
export const xray: InWorkspace<'xray'> = async ({ call }, { tabId, wanted }) => {
  const refused: Answer = { ok: false, code: 'not-allowed', message: t('xray_refused') }
  if (!(await mayEnter(tabId))) return refused
  const target = { tabId, frameIds: [0] }
  const inPage = async <A extends unknown[], T>(func: (...args: A) => T, ...args: A): Promise<T | undefined> =>
    (await browser.scripting.executeScript({ target, func, args }))[0]?.result as T | undefined
  try {
    const isOn = (await inPage(() => globalThis.batonXray?.isShown() ?? false)) === true
    if (wanted === null || wanted === isOn) return { ok: true, value: { on: isOn } }
    if (isOn) {
      await inPage(() => globalThis.batonXray?.close())
      return { ok: true, value: { on: false } }
    }
    await browser.scripting.executeScript({ target, files: ['/xray.js'] })
    const events = (await inPage(() => globalThis.batonXray?.events() ?? [])) as PricedEvent[]
    const priced = await call<Prices>({ method: 'POST', path: '/v1/prices', body: { events } })
    if (!priced.ok) {
      await inPage(() => globalThis.batonXray?.close())
      return priced
    }
    // as text: what the browser takes along as arguments loses its nulls
    await inPage((prices: string) => globalThis.batonXray?.show(JSON.parse(prices)), JSON.stringify(priced.value))
    const shown = await inPage(() => globalThis.batonXray?.isShown() ?? false)
    return shown ? { ok: true, value: { on: true } } : refused
  } catch {
    return refused // a page of the browser, or a tab that has gone on since the popup was opened
  }
}
