import type { TimelineEntry } from '#shared/schema/handoff'
import { compileDefinition } from '#shared/scoring/compile'
import { listAssets } from '../../store/assets'
import { publishedDefinition } from '../../store/definitions'
import { recentEvents } from '../../store/events'
import { isWithin, linksOfLead } from '../../store/visitors'
import { getWorkspace } from '../../store/workspaces'
import { assetIndex } from './asset-index'
import { timelineEntry } from './timeline'

export type TimelinePage = { events: TimelineEntry[]; next: [number, string] | null }

/** A page of what a lead did, newest first. Null when there is no such lead. On a shared browser only its own part. */
export async function leadTimeline(
  db: D1Database,
  workspace: string,
  lead: string,
  limit: number,
  before: [number, string] | null,
): Promise<TimelinePage | null> {
  const links = await linksOfLead(db, workspace, lead)
  if (links === null) return null
  const [definition, assets, settings] = await Promise.all([
    publishedDefinition(db, workspace),
    listAssets(db, workspace),
    getWorkspace(db, workspace),
  ])
  const compiled = compileDefinition(definition!.content, { version: definition!.version, timeZone: settings!.timeZone })
  const index = assetIndex(assets)
  const visitors = [...new Set(links.map((l) => l.visitor))]
  const rows = await recentEvents(db, workspace, visitors, limit, before)
  const last = rows.length === limit ? rows.at(-1)! : null
  const own = rows.filter((e) => isWithin(links, e))
  return { events: own.filter((e) => e.name !== 'leave').map((e) => timelineEntry(e, compiled, index)), next: last && [last.at, last.id] }
}
