import { MAIL_HOSTS, MAIL_NAMES, SEARCH_ENGINES, SEARCH_NAMES, SOCIAL_NAMES, SOCIAL_NETWORKS } from '../../data/traffic-sources'

export const CHANNELS = [
  'paid-search',
  'organic-search',
  'paid-social',
  'organic-social',
  'email',
  'referral',
  'direct',
  'display',
  'affiliate',
] as const
export type Channel = (typeof CHANNELS)[number]

/** Click ids, in the order in which they are believed when an address holds several. */
export const CLICK_KINDS = ['gclid', 'gbraid', 'wbraid', 'msclkid', 'li_fat_id', 'ttclid', 'twclid', 'fbclid'] as const
export type ClickKind = (typeof CLICK_KINDS)[number]

type Said = { source: string | null; medium: string | null; clickKind: ClickKind | null; referrerHost: string | null }
type HostKind = 'search' | 'social' | 'mail' | 'other'

const CLICK_SOURCES: Record<ClickKind, string> = {
  gclid: 'google',
  gbraid: 'google',
  wbraid: 'google',
  msclkid: 'bing',
  li_fat_id: 'linkedin',
  ttclid: 'tiktok',
  twclid: 'twitter',
  fbclid: 'facebook',
}

const hosts = new Map<string, HostKind>()
// later lists win: mail.google.com is mail, though google.* is search
for (const [kind, list] of [
  ['search', SEARCH_ENGINES],
  ['social', SOCIAL_NETWORKS],
  ['mail', MAIL_HOSTS],
] as const) {
  for (const host of list) hosts.set(host, kind)
}
const names = new Map<string, HostKind>()
for (const [kind, list] of [
  ['search', SEARCH_NAMES],
  ['social', SOCIAL_NAMES],
  ['mail', MAIL_NAMES],
] as const) {
  for (const name of list) names.set(name, kind)
}

/** The click id of an address's parameters, or null. */
export function clickIdOf(parameters: ReadonlyMap<string, string>): { kind: ClickKind; value: string } | null {
  for (const kind of CLICK_KINDS) {
    const value = parameters.get(kind)?.trim()
    if (value) return { kind, value }
  }
  return null
}

/** What kind of site a host is; subdomains count as their parent (`de.linkedin.com`). */
export function hostKind(host: string): HostKind {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const kind = hosts.get(name) ?? anySuffixKind(name)
    if (kind) return kind
  }
  return 'other'
}

/** `google.*`: that name under a suffix of one or two short labels, so that google.evil-site.example is not Google. */
function anySuffixKind(name: string): HostKind | undefined {
  return /^[^.]+(?:\.(?:com?|ne|or))?\.[a-z]{2,3}$/.test(name) ? hosts.get(`${name.slice(0, name.indexOf('.'))}.*`) : undefined
}

/** The source to show where no utm_source names one. */
export function sourceNameOf({ clickKind, referrerHost }: Said): string | null {
  if (clickKind !== null) return CLICK_SOURCES[clickKind]
  if (referrerHost === null) return null
  const kind = hostKind(referrerHost)
  if (kind !== 'search' && kind !== 'social') return referrerHost
  for (const label of referrerHost.split('.')) if (names.get(label) === kind) return label
  return referrerHost
}

/**
 * The channel, after the order of Google Analytics' default channel group: what the campaign's author said (utm_medium), then the ad
 * network's click id, then utm_source, then the referrer. Differences: an unknown `cpc` source is paid search (there is no
 * "other" here), and `fbclid` alone is organic, because Facebook puts it on every outbound link, paid or not.
 */
export function channelOf(said: Said): Channel {
  const medium = said.medium?.toLowerCase().replace(/[\s_]+/g, '-') ?? ''
  const kind = sourceKind(said)
  if (/^(?:display|banner|expandable|interstitial|cpm|programmatic|native)$/.test(medium)) return 'display'
  if (/^affiliates?(?:-|$)/.test(medium)) return 'affiliate'
  if (/^(?:e-?mail|newsletter|mail|mailing)$/.test(medium)) return 'email'
  if (/^(?:cp[acv]|ppc|retargeting|sea|sem|adwords|ads?|paid.*|.*-paid)$/.test(medium))
    return /social/.test(medium) || kind === 'social' ? 'paid-social' : 'paid-search'
  if (said.clickKind !== null && said.clickKind !== 'fbclid') return hostsPaid(said.clickKind)
  if (/^(?:social.*|sm|organic-social)$/.test(medium)) return 'organic-social'
  if (medium === 'organic' || medium === 'organic-search' || medium === 'seo')
    return kind === 'social' ? 'organic-social' : 'organic-search'
  if (medium === 'referral' || medium === 'link') return 'referral'
  if (kind === 'search') return 'organic-search'
  if (kind === 'social' || (said.clickKind === 'fbclid' && said.source === null)) return 'organic-social'
  if (kind === 'mail') return 'email'
  return said.source === null && said.referrerHost === null ? 'direct' : 'referral'
}

function hostsPaid(kind: ClickKind): Channel {
  return kind === 'li_fat_id' || kind === 'ttclid' || kind === 'twclid' ? 'paid-social' : 'paid-search'
}

function sourceKind({ source, clickKind, referrerHost }: Said): HostKind | null {
  if (source !== null) {
    const name = source.toLowerCase()
    return names.get(name) ?? (name.includes('.') ? hostKind(name) : 'other')
  }
  if (clickKind !== null) return names.get(CLICK_SOURCES[clickKind]) ?? null
  return referrerHost === null ? null : hostKind(referrerHost)
}
