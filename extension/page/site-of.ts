import { hostMatches } from '../background/tabs/host-matches'
import type { Address, Glance } from '../sites/site'

type Claims = Pick<Glance, 'claims'>

/** True when the site says this page is its own. Never throws: a selector the browser refuses claims nothing. */
export function claims(site: Claims, url: Address, page: Document): boolean {
  return site.claims.some(({ hosts, markup, without }) => {
    if (hosts && !hostMatches(hosts, url.hostname)) return false
    try {
      return (!markup || page.querySelector(markup) !== null) && !(without && page.querySelector(without))
    } catch {
      return false
    }
  })
}

/** The first of `sites` that claims the page; null when none does. */
export function siteOf<S extends Claims>(sites: readonly S[], url: Address, page: Document): S | null {
  return sites.find((site) => claims(site, url, page)) ?? null
}
