/**
 * Whether an origin may use a write key. Patterns are origins in which a leading `*.` of the host stands for any
 * subdomain and the port `*` for any port; an empty list lets every origin in. No Origin header is no browser page.
 */
export function originAllowed(origin: string | undefined, patterns: readonly string[]): boolean {
  if (origin === undefined || patterns.length === 0) return true
  const asked = split(origin)
  return asked !== null && patterns.some((pattern) => matches(asked, split(pattern)))
}

type Parts = { scheme: string; host: string; port: string }

function split(origin: string): Parts | null {
  const scheme = origin.indexOf('://')
  if (scheme < 0) return null
  const rest = origin.slice(scheme + 3).toLowerCase()
  const colon = rest.lastIndexOf(':')
  const hasPort = colon > rest.lastIndexOf(']')
  return {
    scheme: origin.slice(0, scheme).toLowerCase(),
    host: hasPort ? rest.slice(0, colon) : rest,
    port: hasPort ? rest.slice(colon + 1) : '',
  }
}

function matches(asked: Parts, pattern: Parts | null): boolean {
  if (!pattern || asked.scheme !== pattern.scheme) return false
  if (pattern.port !== '*' && asked.port !== pattern.port) return false
  return pattern.host.startsWith('*.') ? asked.host.endsWith(pattern.host.slice(1)) : asked.host === pattern.host
}
