import type { ScoredEvent, StoredEvent } from '#shared/schema/event'
import { type AssetIndex, scoredAsset } from '../leads/asset-index'

/** Visitor under which events said by servers and members about a lead are kept. No browser can have this id. */
export const serverVisitor = (lead: string) => `lead:${lead}`

/** A stored event as the scoring engine takes it. */
export function toScoredEvent(event: StoredEvent, assets: AssetIndex): ScoredEvent {
  const path = event.url === null ? null : pathOf(event.url)
  const file = typeof event.props.file === 'string' ? pathOf(event.props.file) : null
  const asset = (file && assets.of(file)) || (path && assets.of(path)) || null
  const server = event.visitor.startsWith('lead:')
  return {
    id: event.id,
    name: event.name,
    at: event.at,
    path,
    asset: scoredAsset(asset),
    props: event.props,
    ...(server ? { server } : {}),
  }
}

/** Path of an address, without a URL parser: it runs for every event. Null when the text has none. */
export function pathOf(url: string): string | null {
  if (url.startsWith('/')) return cut(url)
  const scheme = url.indexOf('://')
  if (scheme < 0) return null
  const slash = url.indexOf('/', scheme + 3)
  return slash < 0 ? '/' : cut(url.slice(slash))
}

function cut(rest: string): string {
  const end = rest.search(/[?#]/)
  return end < 0 ? rest : rest.slice(0, end) || '/'
}
