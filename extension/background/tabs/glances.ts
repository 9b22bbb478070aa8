import { SITES } from '../../sites/index'
import type { Glance, Site } from '../../sites/site'
import { hostMatches } from './host-matches'

/**
 * People of schema.org, and texts that may hold an address, where people read them. Asked of the browser in one question: a script's own way
 * through the page would set up an element for nothing else, which costs the page more. `h` stands for HTML, without which a page of XHTML
 * knows no `script`; naming it costs nothing, and asking every element for its name does.
 */
export const MAY_NAME_PEOPLE =
  '//h:script[@type="application/ld+json"][contains(.,\'"Person"\')]|' +
  '//text()[contains(.,"@")][not(parent::*[contains(" script style noscript title ",concat(" ",local-name()," "))])]'

/** What a page is asked first, in one question instead of one a rule. */
function signsOf({ gather, subject, rows, frames, roots }: Site): string {
  // where nobody described the page, its rows are those of its people that stand in a row
  return (gather ? subject : [...subject, ...rows])
    .map(({ each }) => each)
    .concat(frames ?? [], roots ?? [])
    .join()
}

/** The sites that may be at a host, in their order: what runs on any host, and what names it. */
export function sitesAt(hostname: string): Site[] {
  return SITES.filter(({ claims }) => claims.some(({ hosts }) => !hosts || hostMatches(hosts, hostname)))
}

/**
 * What one glance at the pages of a host needs. Where a site is told by its markup, most pages are none of theirs and name nobody: one
 * question about all of them comes first, for every other costs a way through the whole page.
 */
export function glancesOf(hostname: string): Glance[] {
  const sites = sitesAt(hostname).map((site) => ({
    site,
    markups: [...new Set(site.claims.filter(({ hosts }) => !hosts || hostMatches(hosts, hostname)).map(({ markup }) => markup))],
  }))
  const first = sites.findIndex(({ markups }) => markups.includes(undefined))
  // none is asked after the first that has every page of the host
  const each = sites.slice(0, first + 1).map(({ site, markups }) => ({
    claims: markups.includes(undefined) ? [{}] : markups.map((markup) => ({ markup })),
    record: site.record?.source,
    signs: signsOf(site),
    ...(site.gather && { prose: MAY_NAME_PEOPLE }),
  }))
  const last = sites[first]!.site
  if (!last.gather) return each
  const markups = sites.slice(0, first).flatMap((one) => one.markups)
  return [{ claims: [{ without: [...markups, signsOf(last)].join() }], prose: MAY_NAME_PEOPLE }, ...each]
}

/** The file of the extension that says so to the pages of a host: registered with them, for a message would cost each page more. */
export function glancesFile(hostname: string): `/glances/${string}.js` {
  const site = SITES.find(({ claims }) => claims.some(({ hosts }) => hosts && hostMatches(hosts, hostname)))
  return `/glances/${site?.id ?? 'any'}.js`
}

/** All of these files, as the build writes them: path below the extension's root, and text. */
export function glancesFiles(): Map<string, string> {
  const hosts = SITES.flatMap(({ claims }) => claims.flatMap((claim) => claim.hosts ?? [])).map((host) => host.replace('*', 'any'))
  return new Map(
    [...hosts, 'any.invalid'].map((host) => [glancesFile(host).slice(1), `globalThis.batonGlances=${JSON.stringify(glancesOf(host))}`]),
  )
}
