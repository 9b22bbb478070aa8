import { hostMatches } from '../background/tabs/host-matches'
import type { Glance, SiteRules } from '../sites/site'
import type { IsThere } from './is-there'

type Claims = { claims: readonly (SiteRules['claims'][number] & Pick<Glance['claims'][number], 'without'>)[] }

/** True when the site says this page is its own. Never throws: a selector the browser refuses claims nothing. */
export function claims(site: Claims, hostname: string, isThere: IsThere): boolean {
  return site.claims.some(({ hosts, markup, without }) => {
    if (hosts && !hostMatches(hosts, hostname)) return false
    try {
      return (!markup || isThere(markup)) && !(without && isThere(without))
    } catch {
      return false
    }
  })
}

/** The first of `sites` that claims the page; null when none does. */
export function siteOf<S extends Claims>(sites: readonly S[], hostname: string, isThere: IsThere): S | null {
  return sites.find((site) => claims(site, hostname, isThere)) ?? null
}
