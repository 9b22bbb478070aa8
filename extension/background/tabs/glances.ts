import { SITES } from '../../sites/index'
import type { Glance, Site } from '../../sites/site'
import { hostMatches } from './host-matches'

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
    ...site,
    claims: site.claims.filter(({ hosts }) => !hosts || hostMatches(hosts, hostname)),
  }))
  const each = sites.map((site) => ({ claims: site.claims, record: site.record?.source, signs: signsOf(site), gather: site.gather }))
  const nobodys = sites.find(({ gather }) => gather)
  const markups = sites.flatMap((site) => (site === nobodys ? [] : site.claims.map(({ markup }) => markup)))
  if (!nobodys || markups.includes(undefined)) return each
  return [{ claims: [{ without: [...markups, signsOf(nobodys)].join() }], gather: true }, ...each]
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
