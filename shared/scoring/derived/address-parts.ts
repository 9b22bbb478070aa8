/** What is needed of a web address. `host` is in lower case without port; `query` keeps its raw spelling. */
export type AddressParts = { host: string; path: string; query: string }

const LONGEST_ADDRESS = 4096

/**
 * A web address taken apart, or null where it is none. Takes `http:`, `https:` and `android-app:` (the referrer of apps), and with
 * `bare` also an address typed without a scheme. Shared code has no `URL` to lean on; this needs only host, path and query.
 */
export function addressParts(address: string, bare = false): AddressParts | null {
  const text = address.trim().slice(0, LONGEST_ADDRESS)
  const scheme = /^(?:https?|android-app):\/\//i.exec(text)
  if (!scheme && (!bare || /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text))) return null
  const rest = text.slice(scheme ? scheme[0].length : text.startsWith('//') ? 2 : 0)
  const hash = rest.indexOf('#')
  const whole = hash < 0 ? rest : rest.slice(0, hash)
  const asked = whole.indexOf('?')
  const location = asked < 0 ? whole : whole.slice(0, asked)
  const slash = location.search(/[/\\]/)
  const authority = slash < 0 ? location : location.slice(0, slash)
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase()
  if (host === '' || /[\s\p{C}<>"'`%^{}|[\]]/u.test(host)) return null
  return { host, path: slash < 0 ? '/' : location.slice(slash), query: asked < 0 ? '' : whole.slice(asked + 1) }
}

/** Percent-decoding that leaves a broken sequence as it is instead of throwing. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The query's parameters, names in lower case; of several with one name the first counts. */
export function queryParameters(query: string): Map<string, string> {
  const parameters = new Map<string, string>()
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=')
    if (equals < 1) continue
    const name = decoded(pair.slice(0, equals)).toLowerCase()
    if (!parameters.has(name)) parameters.set(name, decoded(pair.slice(equals + 1).replaceAll('+', ' ')))
  }
  return parameters
}
