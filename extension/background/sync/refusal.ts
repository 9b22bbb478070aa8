import { browser } from 'wxt/browser'
import { t } from '../../ui/t'
import type { Ports } from '../ports'

/**
 * Tells the person that the worker would not take an answer they gave: on the open surfaces, and as a notification when there are
 * none, because it may have been given offline an hour ago.
 */
export function tellRefusal(ports: Ports, about: { leadId: string; name: string | null; message: string }): void {
  ports.push({ type: 'refused', leadId: about.leadId, message: about.message })
  if (ports.count() > 0) return
  void browser.notifications.create(`refused:${about.leadId}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('ext_name'),
    message: t('err_decision_refused', about.name ?? t('ext_this_lead'), about.message),
  })
}
