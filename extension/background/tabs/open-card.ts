import { browser } from 'wxt/browser'
import { t } from '../../ui/t'
import type { Outcome } from '../protocol'
import type { CardTarget } from './card-target'
import { mayEnter } from './site-access'

/** Brings the card into a tab: which lead first, then the script, both in the extension's own world of the top page. */
export async function openCard(tabId: number, card: CardTarget): Promise<Outcome<null>> {
  const target = { tabId, frameIds: [0] }
  if (!(await mayEnter(tabId))) return { ok: false, code: 'forbidden', message: t('err_card_blocked') }
  try {
    await browser.scripting.executeScript({
      target,
      func: (given: CardTarget) => {
        globalThis.batonCard = given
      },
      args: [card],
    })
    await browser.scripting.executeScript({ target, files: ['/card.js'] })
    return { ok: true, value: null }
  } catch {
    // a browser page, the extension store, or a site nobody granted
    return { ok: false, code: 'not-allowed', message: t('err_card_blocked') }
  }
}
