import { addressParts, queryParameters } from './address-parts'
import { type Channel, type ClickKind, channelOf, clickIdOf, hostKind, sourceNameOf } from './channel-of'
import { registrableDomain } from './registrable-domain'

export type { Channel, ClickKind } from './channel-of'

/** Where a visit came from. Texts are trimmed, at most 200 characters, null where nothing is said. */
export type Source = {
  source: string | null
  medium: string | null
  campaign: string | null
  term: string | null
  content: string | null
  clickId: { kind: ClickKind; value: string } | null
  referrerHost: string | null
  channel: Channel
}

const LONGEST_TEXT = 200

/**
 * Where a visit came from, by its first page's address and referrer: UTM parameters, else the ad network that left a click id, else the referring site. A
 * referrer on the page's own registrable domain is the site itself and says nothing. Both addresses may be missing or malformed.
 */
export function sourceFromAddress(url: string | null, referrer: string | null): Source {
  const page = url === null ? null : addressParts(url)
  const parameters = queryParameters(page?.query ?? '')
  const utm = (name: string) => cleaned(parameters.get(`utm_${name}`))
  const clickId = clickIdOf(parameters)
  const referrerHost = externalHost(referrer, page?.host ?? null)
  const said = { source: utm('source'), medium: utm('medium'), clickKind: clickId?.kind ?? null, referrerHost }
  return {
    source: said.source ?? sourceNameOf(said),
    medium: said.medium ?? (said.source === null ? mediumOf(said.clickKind, referrerHost) : null),
    campaign: utm('campaign'),
    term: utm('term'),
    content: utm('content'),
    clickId: clickId === null ? null : { kind: clickId.kind, value: clickId.value.slice(0, LONGEST_TEXT) },
    referrerHost,
    channel: channelOf(said),
  }
}

function mediumOf(clickKind: ClickKind | null, referrerHost: string | null): string | null {
  if (clickKind !== null) return clickKind === 'fbclid' ? 'social' : 'cpc'
  if (referrerHost === null) return null
  return { search: 'organic', social: 'social', mail: 'email', other: 'referral' }[hostKind(referrerHost)]
}

function externalHost(referrer: string | null, pageHost: string | null): string | null {
  const host =
    referrer === null
      ? undefined
      : addressParts(referrer)
          ?.host.replace(/^www\./, '')
          .slice(0, LONGEST_TEXT)
  if (!host) return null
  if (pageHost === null) return host
  if (host === pageHost.replace(/^www\./, '')) return null
  const own = registrableDomain(pageHost)
  return own !== null && registrableDomain(host) === own ? null : host
}

function cleaned(text: string | undefined): string | null {
  const plain = text?.replace(/\p{C}+/gu, ' ').trim()
  return plain ? plain.slice(0, LONGEST_TEXT) : null
}
