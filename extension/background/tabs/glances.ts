import { SITES } from '../../sites/index'
import type { Glance, Site } from '../../sites/site'
import { hostMatches } from './host-matches'

/** What a page is asked first, in one question instead of one a rule. */
function signsOf({ subject, rows, frames, roots }: Site): string {
  return [...subject, ...rows]
    .map(({ each }) => each)
    .concat(frames ?? [], roots ?? [])
    .join()
}

/** The sites that may be at a host, in their order: what runs on any host, and what names it. */
export function sitesAt(hostname: string): Site[] {
  return SITES.filter(({ claims }) => claims.some(({ hosts }) => !hosts || hostMatches(hosts, hostname)))
}

/** What one glance at a page of these sites needs. */
export function glancesOf(sites: readonly Site[]): Glance[] {
  return sites.map((site) => ({ claims: site.claims, record: site.record?.source, signs: signsOf(site), gather: site.gather }))
}

const fileOf = (sites: readonly Site[]): `/glances/${string}.js` => `/glances/${sites[0]!.id}.js`

/** The file of the extension that says so to the pages of a host: registered with them, for a message would cost each page more. */
export const glancesFile = (hostname: string): `/glances/${string}.js` => fileOf(sitesAt(hostname))

/** All of these files, as the build writes them: path below the extension's root, and text. */
export function glancesFiles(): Map<string, string> {
  const hosts = SITES.flatMap(({ claims }) => claims.flatMap((claim) => claim.hosts ?? 'any.invalid'))
  const sites = hosts.map((host) => sitesAt(host.replace('*', 'any')))
  return new Map(sites.map((found) => [fileOf(found).slice(1), `globalThis.batonGlances=${JSON.stringify(glancesOf(found))}`]))
}
