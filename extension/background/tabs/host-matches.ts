/** True when `hostname` is one of `hosts`, where `*.x.com` stands for any host below x.com. */
export function hostMatches(hosts: readonly string[], hostname: string): boolean {
  return hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : host === hostname))
}
