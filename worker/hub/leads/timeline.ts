import type { StoredEvent } from '#shared/schema/event'
import type { TimelineEntry } from '#shared/schema/handoff'
import type { CompiledDefinition } from '#shared/scoring/compile'
import { pathOf, toScoredEvent } from '../scoring/scored-event'
import type { AssetIndex } from './asset-index'

/** An event as a person reads it, with what the matching rules gave it before limits, caps and decay. */
export function timelineEntry(event: StoredEvent, compiled: CompiledDefinition, assets: AssetIndex): TimelineEntry {
  const scored = toScoredEvent(event, assets)
  let tenths: number | null = null
  for (const signal of compiled.signalsByName.get(event.name) ?? []) {
    if (signal.every || (signal.rest !== null && !signal.rest(scored))) continue
    tenths = (tenths ?? 0) + signal.tenths
  }
  return {
    id: event.id,
    at: event.at,
    name: event.name,
    label: eventLabel(event, assets),
    url: event.url,
    points: tenths === null ? null : tenths / 10,
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null)

/** Short text for an event: the asset's name, the page's title or path, the form's or file's name. */
export function eventLabel(event: StoredEvent, assets: AssetIndex): string {
  const path = event.url === null ? null : pathOf(event.url)
  const page = (path && assets.of(path)?.label) || text(event.props.title) || (path ? readablePath(path) : null)
  switch (event.name) {
    case 'page':
      return page ?? 'A page'
    case 'leave':
      return `Left ${page ?? 'a page'}`
    case 'form':
      return `Sent ${text(event.props.form) ? `form “${event.props.form}”` : 'a form'}${page ? ` on ${page}` : ''}`
    case 'download': {
      const file = text(event.props.file)
      const asset = file ? assets.of(pathOf(file) ?? '') : null
      return `Downloaded ${asset?.label ?? fileName(file) ?? page ?? 'a file'}`
    }
    case 'identify':
      return `Identified${text(event.props.email) ? ` as ${event.props.email}` : ''}`
    case 'click':
      return `Followed a link${text(event.props.href) ? ` to ${event.props.href}` : ''}`
    default: {
      const detail = text(event.props.title) ?? text(event.props.name)
      return `${sentence(event.name)}${detail ? `: ${detail}` : ''}`
    }
  }
}

function sentence(name: string): string {
  const words = name.replaceAll(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function fileName(file: string | null): string | null {
  return file && (file.split(/[?#]/)[0]!.split('/').at(-1) || file)
}

function readablePath(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1)
  return last ? sentence(last.replace(/\.html?$/, '')) : 'Home page'
}
