import { browser } from 'wxt/browser'
import { SITES } from '../../sites/index'

import type { SiteRules } from '../../sites/site'
import { CONTACT_PATTERN } from '../outbox/contact-links'
import type { SiteAccess } from '../protocol'
import { sitesAt } from './glances'
import { hostMatches } from './host-matches'
import { isLinkedIn } from './linkedin-profile'
import { originPattern } from './origin-pattern'
import { parsedUrl } from './parsed-url'

const KEY = 'sites'

/** False for pages of the browser itself and where a site's terms forbid it. */
export function mayRunOn(url: string): boolean {
  const parsed = parsedUrl(url)
  return parsed !== null && /^https?:$/.test(parsed.protocol) && !isLinkedIn(parsed.hostname)
}

/**
 * Asked before anything of ours is put into a page, by whatever way: a shortcut or the popup gives the browser's leave for any page, and
 * what the side panel was granted on LinkedIn would do as well. A page whose address is hidden is one the browser itself keeps shut.
 */
export async function mayEnter(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  return tab !== null && (tab.url === undefined || mayRunOn(tab.url))
}

/** The name of the site a host belongs to, or null: some applications run on any host and are known only by their pages. */
export function siteName(url: string): string | null {
  const hostname = parsedUrl(url)?.hostname ?? ''
  return SITES.find((site) => site.claims.some((claim) => claim.hosts && hostMatches(claim.hosts, hostname)))?.name ?? null
}

/**
 * How to read the pages of an address: the sites that may be there. What runs on any host is told apart by its markup, in the page. Of a
 * site that the workspace switched `off` only that is told: it still claims its pages, so that no other reads them, and nothing is read.
 */
export function siteRules(url: string, off: readonly string[] = []): SiteRules[] {
  const hostname = parsedUrl(url)?.hostname ?? ''
  return sitesAt(hostname).map((site) =>
    off.includes(site.id)
      ? { id: site.id, name: site.name, claims: site.claims, subject: [], rows: [] }
      : { ...site, record: site.record?.source, contact: CONTACT_PATTERN },
  )
}

/** Origins a person switched on. Apart from the permissions: the worker's host is granted too, and is no site. */
export async function switchedOn(): Promise<string[]> {
  const kept = await browser.storage.local.get(KEY)
  return (kept[KEY] as string[] | undefined) ?? []
}

export async function switchOn(origin: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: [...new Set([...(await switchedOn()), origin])].sort() })
}

export async function switchOff(origin: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: (await switchedOn()).filter((other) => other !== origin) })
}

export const isGranted = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [originPattern(origin)] })

/** What a surface says about the page in a tab. */
export async function siteAccess(url: string): Promise<SiteAccess> {
  const possible = mayRunOn(url)
  const origin = parsedUrl(url)?.origin ?? ''
  const [on, allowed] = possible ? await Promise.all([switchedOn(), isGranted(origin)]) : [[], false]
  const granted = allowed && on.includes(origin)
  return { origin, granted, site: siteName(url), possible }
}
