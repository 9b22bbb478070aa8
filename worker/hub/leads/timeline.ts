import { deedText, sentence } from '#shared/language/deed'
import type { Deed } from '#shared/schema/deed'
import type { StoredEvent } from '#shared/schema/event'
import type { TimelineEntry } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { CompiledDefinition } from '#shared/scoring/compile'
import { pathOf, toScoredEvent } from '../scoring/scored-event'
import type { AssetIndex } from './asset-index'

/** An event as a person reads it, with what the matching rules gave it before limits, caps and decay. */
export function timelineEntry(event: StoredEvent, compiled: CompiledDefinition, assets: AssetIndex): TimelineEntry {
  const scored = toScoredEvent(event, assets)
  const deed = deedOfEvent(event, assets)
  let tenths: number | null = null
  for (const signal of compiled.signalsByName.get(event.name) ?? []) {
    if (signal.every || (signal.rest !== null && !signal.rest(scored))) continue
    tenths = (tenths ?? 0) + signal.tenths
  }
  return {
    id: event.id,
    at: event.at,
    name: event.name,
    label: deedText(deed, 'en'),
    deed,
    url: event.url,
    points: tenths === null ? null : tenths / 10,
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null)

/** What an event was about: the asset's name, the page's title or path, the form's or file's name. */
export function deedOfEvent({ name, url, props }: StoredEvent, assets: AssetIndex): Deed {
  const path = url === null ? null : pathOf(url)
  const page = (path && assets.of(path)?.label) || text(props.title) || (path ? readablePath(path) : null)
  switch (name) {
    case 'page':
    case 'leave':
      return { name, what: null, page }
    case 'form':
      return { name, what: text(props.form), page }
    case 'download': {
      const file = text(props.file)
      const asset = file ? assets.of(pathOf(file) ?? '') : null
      return { name, what: asset?.label ?? fileName(file), page }
    }
    case 'identify':
      return { name, what: text(props.email), page: null }
    case 'click':
      return { name, what: text(props.href), page: null }
    default:
      return { name, what: text(props.title) ?? text(props.name), page: null }
  }
}

/** What somebody did last, when and as facts and text. */
export function activityOf(event: StoredEvent, assets: AssetIndex): NonNullable<Card['lastActivity']> {
  const deed = deedOfEvent(event, assets)
  return { at: event.at, label: deedText(deed, 'en'), deed }
}

function fileName(file: string | null): string | null {
  return file && (file.split(/[?#]/)[0]!.split('/').at(-1) || file)
}

function readablePath(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1)
  return last ? sentence(last.replace(/\.html?$/, '')) : '/'
}
