import { parse } from 'tldts'
import { REGISTRY_SUFFIXES } from '../../data/registry-suffixes'
import { asciiDomain } from './ascii-domain'

const registries = new Set(REGISTRY_SUFFIXES)

/** The host is checked already; asking tldts to do it again would only cost time. */
const OPTIONS = { allowPrivateDomains: false, extractHostname: false, validateHostname: false, detectIp: false, mixedInputs: false }

/**
 * The domain a company registered: `mail.acme.co.uk` → `acme.co.uk`. Null for what is no domain or only a suffix.
 *
 * The private part of the public suffix list stays off: it names hosting platforms (github.io, blogspot.com, platform.sh), from whose
 * subdomains nobody sends business mail while their own staff do send from the suffix itself; and it changes every week, which would
 * regroup accounts under the feet of sales. The one kind of entry in it that companies do buy, registries like uk.com, is kept as our
 * own short list (shared/data/registry-suffixes.ts).
 */
export function registrableDomain(host: string): string | null {
  const ascii = asciiDomain(host)
  return ascii === null ? null : registrableOfAscii(ascii)
}

/** The same for a host that {@link asciiDomain} returned. */
export function registrableOfAscii(host: string): string | null {
  const domain = parse(host, OPTIONS).domain
  if (domain === null || !registries.has(domain)) return domain
  const labels = host.split('.')
  const suffixLabels = domain.split('.').length
  return labels.length > suffixLabels ? labels.slice(-suffixLabels - 1).join('.') : null
}

/** Whether the host ends in a suffix the official part of the list knows (`acme.com`, not `node.js`). */
export function hasOfficialSuffix(host: string): boolean {
  return parse(host, OPTIONS).isIcann === true
}

/** Whether the host is a site on somebody else's platform (`acme.github.io`, `acme.blogspot.com`): its domain says nothing of the company. */
export function isHostedSite(host: string): boolean {
  const { isPrivate, publicSuffix } = parse(host, { ...OPTIONS, allowPrivateDomains: true })
  return isPrivate === true && publicSuffix !== null && publicSuffix !== host && !registries.has(publicSuffix)
}
