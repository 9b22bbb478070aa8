import { lookup } from 'node:dns/promises'

/**
 * Behind the binding RESOLVE: every address a name has here, as JSON; `[]` when it has none. Miniflare lets a worker connect anywhere, so the
 * worker asks before it does; on Cloudflare the platform itself reaches public addresses only.
 */
export async function resolveHost(request: { url: string }): Promise<Response> {
  const host = new URL(request.url).searchParams.get('host') ?? ''
  const found = await lookup(host, { all: true }).catch(() => [])
  return Response.json(found.map(({ address }) => address))
}
