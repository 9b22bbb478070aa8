import { browser } from 'wxt/browser'
import { t } from '../ui/t'
import { originPattern } from './origin-pattern'
import type { Ports } from './ports'
import type { Handlers } from './router'
import { isGranted, mayRunOn, siteAccess, siteName, switchedOn, switchOff, switchOn } from './site-access'
import { injectNow, registerSites } from './site-scripts'
import type { Workspace } from './workspace'

type SiteHandlers = Pick<Handlers, 'siteAccess' | 'siteGranted' | 'siteRevoked' | 'sites'>

/** Which sites Baton runs on: each switched on and off by a person, one by one. */
export function siteRequests(workspace: Workspace, ports: Ports): SiteHandlers {
  return {
    siteAccess: async ({ url }) => ({ ok: true, value: await siteAccess(url) }),
    async siteGranted({ origin, tabId }) {
      if (!mayRunOn(origin)) return { ok: false, code: 'forbidden', message: t('err_site_refused') }
      if (!(await isGranted(origin))) return { ok: false, code: 'not-granted', message: t('err_site_not_granted') }
      await switchOn(origin)
      await registerSites()
      const tabs = await browser.tabs.query({ url: originPattern(origin) })
      const ids = new Set([...(tabId === undefined ? [] : [tabId]), ...tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]))])
      await Promise.all([...ids].map(injectNow))
      return { ok: true, value: null }
    },
    async siteRevoked({ origin }) {
      await switchOff(origin)
      await registerSites()
      ports.pushTo(origin, { type: 'wiped' })
      const current = await workspace.current()
      const pattern = originPattern(origin)
      if (!current || originPattern(current.session.workerUrl) !== pattern) await browser.permissions.remove({ origins: [pattern] })
      return { ok: true, value: null }
    },
    async sites() {
      const origins = await switchedOn()
      return { ok: true, value: origins.map((origin) => ({ origin, site: siteName(origin) ?? new URL(origin).host })) }
    },
  }
}

/** A grant taken back in the browser's own settings counts at once. */
export function followRevokedGrants(ports: Ports): void {
  browser.permissions.onRemoved.addListener(async () => {
    await registerSites()
    for (const origin of await switchedOn()) if (!(await isGranted(origin))) ports.pushTo(origin, { type: 'wiped' })
  })
}
