/**
 * The match pattern of an address's origin, for `permissions.request` and for registering the content script. Firefox's patterns know
 * no port, so there a grant covers every port of the host.
 */
export function originPattern(url: string): string {
  const { protocol, hostname, port } = new URL(url)
  return `${protocol}//${hostname}${port && !import.meta.env.FIREFOX ? `:${port}` : ''}/*`
}
