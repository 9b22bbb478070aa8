/**
 * Whether an address is the company's own site: one of the origins its write keys may be used from, where a leading `*.` stands for any
 * subdomain and the port `*` for any port. Without any, a key works anywhere, so every site may be its own.
 */
export function isOwnSite(url: string, origins: readonly string[]): boolean {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return false
  if (origins.length === 0) return true
  const { protocol, hostname, port } = new URL(url)
  return origins.some((pattern) => {
    const [, scheme, host, wantedPort = ''] = /^(https?:)\/\/(.+?)(?::(\d+|\*))?$/i.exec(pattern.toLowerCase()) ?? []
    if (!host || scheme !== protocol || (wantedPort !== '*' && wantedPort !== port)) return false
    return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host
  })
}
