import { browser } from 'wxt/browser'
import { t } from '../../ui/t'
import { refusalNoticeId } from '../notices/notices'
import type { Ports } from '../ports'
import { isPage } from '../router'
import { inPage } from '../tabs/in-page'

type Refusal = { leadId: string; name: string | null; message: string }

/**
 * Tells the person that the worker would not take an answer they gave: on the card of that lead and on the extension's own pages that
 * are before them, and as a notification when there is none, because it may have been given offline an hour ago.
 */
export async function tellRefusal(ports: Ports, about: Refusal): Promise<void> {
  ports.push({ type: 'refused', leadId: about.leadId, message: about.message })
  if ((await isToldOnCard(about)) || (await isShownBy(ports))) return
  await browser.notifications.create(refusalNoticeId(about.leadId), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('ext_name'),
    message: t('err_decision_refused', about.name ?? t('ext_this_lead'), about.message),
  })
}

/** Asked of the pages themselves: a card tells nobody that it is open, and its port may just be connecting again. */
async function isToldOnCard({ leadId, message }: Refusal): Promise<boolean> {
  const inFront = await browser.tabs.query({ active: true })
  const tell = (id: string, said: string) => globalThis.batonRefused?.(id, said) ?? false
  const told = await Promise.all(inFront.map(({ id }) => (id === undefined ? null : inPage(id, tell, [leadId, message]))))
  return told.includes(true)
}

/** Popup, side panel and dashboard say it themselves; one in a tab only where that tab is in front. */
async function isShownBy(ports: Ports): Promise<boolean> {
  for (const { tab, ...sender } of ports.senders()) {
    if (isPage({ tab, ...sender })) continue
    if (tab?.id === undefined || (await browser.tabs.get(tab.id).catch(() => null))?.active) return true
  }
  return false
}
