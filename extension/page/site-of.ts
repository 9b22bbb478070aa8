import type { Site } from '../sites/site'

/** True when the site says this page is its own. Never throws: a selector the browser refuses claims nothing. */
export function claims(site: Site, url: URL, page: Document): boolean {
  return site.claims.some(({ hosts, markup }) => {
    if (hosts && !hosts.includes(url.hostname)) return false
    if (!markup) return true
    try {
      return page.querySelector(markup) !== null
    } catch {
      return false
    }
  })
}

/** The first of `sites` that claims the page; null when none does. */
export function siteOf(sites: readonly Site[], url: URL, page: Document): Site | null {
  return sites.find((site) => claims(site, url, page)) ?? null
}
