import { browser } from 'wxt/browser'
import { SITES } from '../../sites/index'
import { t } from '../../ui/t'
import type { Ports } from '../ports'
import type { Handlers } from '../router'
import { parseJoinLink } from '../sync/join-link'
import type { Workspace } from '../sync/workspace'
import { isLinkedIn } from './linkedin-profile'
import { isLookedAt, lookOnce } from './one-look'
import { originPattern } from './origin-pattern'
import { parsedUrl } from './parsed-url'
import { isGranted, mayRunOn, siteAccess, siteName, siteRules, switchedOn, switchOff, switchOn } from './site-access'
import { bringReader, glanceNow, registerSites } from './site-scripts'

type SiteHandlers = Pick<Handlers, 'siteRules' | 'knownSites' | 'siteAccess' | 'siteGranted' | 'siteRevoked' | 'sites' | 'lookOnce'>

/** Which sites Baton runs on: each switched on and off by a person, one by one. */
export function siteRequests(workspace: Workspace, ports: Ports): SiteHandlers {
  return {
    async siteRules({ url, reader }, sender) {
      if (reader) {
        // what it says of itself counts, not what its message says
        const isAllowed = (await siteAccess(sender.url ?? '')).granted || (await isLookedAt(sender))
        if (!isAllowed) return { ok: false, code: 'not-granted', message: t('err_site_not_granted') }
        if (sender.tab?.id !== undefined) void bringReader(sender.tab.id, sender.documentId)
      }
      const off = (await workspace.current())?.session.me.workspace.sitesOff
      return { ok: true, value: siteRules(url, off) }
    },
    knownSites: async () => ({ ok: true, value: SITES.map(({ id, name }) => ({ id, name })) }),
    async siteAccess({ url }) {
      const access = await siteAccess(url)
      // a page with a join link is the worker's: granting it means joining, not reading it
      const offered = access.possible && !access.granted && !parseJoinLink(url)
      if (offered) await browser.storage.session.set({ [OFFERED]: access.origin })
      return { ok: true, value: access }
    },
    async siteGranted({ origin, tabId }) {
      if (!mayRunOn(origin)) return { ok: false, code: 'forbidden', message: t('err_site_refused') }
      if (!(await isGranted(origin))) return { ok: false, code: 'not-granted', message: t('err_site_not_granted') }
      await runOn(ports, origin, tabId)
      return { ok: true, value: null }
    },
    async lookOnce({ tabId }) {
      const open = await workspace.current()
      if (!open) return { ok: false, code: 'signed-out', message: t('err_signed_out') }
      const isShown = await lookOnce(tabId, new URL(open.session.workerUrl).origin)
      return isShown ? { ok: true, value: null } : { ok: false, code: 'not-allowed', message: t('err_look_refused') }
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
      const [on, followed] = await Promise.all([switchedOn(), linkedInGranted()])
      const sites = on.map((origin) => ({ origin, site: siteName(origin) ?? new URL(origin).host }))
      return { ok: true, value: [...sites, ...followed.map((origin) => ({ origin, site: t('ext_linkedin_panel') }))] }
    },
  }
}

/** LinkedIn is no site that is switched on, yet what was granted there is listed, and taken back, with the others. */
const linkedInGranted = async (): Promise<string[]> => linkedInAmong((await browser.permissions.getAll()).origins ?? [])

const linkedInAmong = (patterns: readonly string[]): string[] =>
  patterns.flatMap((pattern) => {
    const url = parsedUrl(pattern)
    return url && isLinkedIn(url.hostname) ? url.origin : []
  })

/** The origin the popup offered last to be switched on. */
const OFFERED = 'offered'

/** Registers the glance for an origin and starts it in the tabs that are open there. */
async function runOn(ports: Ports, origin: string, tabId?: number): Promise<void> {
  await switchOn(origin)
  await registerSites()
  const tabs = await browser.tabs.query({ url: originPattern(origin) })
  const ids = new Set([tabId, ...tabs.map((tab) => tab.id)])
  await Promise.all([...ids].map((id) => (id === undefined ? null : glanceNow(id, origin))))
  ports.push({ type: 'checklist' })
}

/**
 * Follows grants given and taken. The browser may close the popup when its permission prompt opens, and then nobody is left to say
 * `siteGranted`; a grant taken back in the browser's own settings counts at once.
 */
export function followGrants(ports: Ports): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }: { origins?: string[] }) => {
    const offered = (await browser.storage.session.get(OFFERED))[OFFERED] as string | undefined
    if (offered && origins.includes(originPattern(offered))) await runOn(ports, offered)
    if (linkedInAmong(origins).length > 0) ports.push({ type: 'all' })
  })
  browser.permissions.onRemoved.addListener(async ({ origins = [] }: { origins?: string[] }) => {
    // what an open side panel knew of its tabs is not known any more
    if (linkedInAmong(origins).length > 0) ports.push({ type: 'all' })
    await registerSites()
    for (const origin of await switchedOn()) if (!(await isGranted(origin))) ports.pushTo(origin, { type: 'wiped' })
  })
}
