import { recentEvents } from '../../store/events'
import { isWithin, linksOfLeads } from '../../store/visitors'
import type { Hub } from '../hub'
import type { LeadRecord } from './lead-record'
import { activityOf } from './timeline'

const LOOKED_AT = 200

/** What some leads together did last, by their own links; null when none of the newest events is theirs. */
export async function newestActivity(hub: Hub, leads: readonly string[]): Promise<LeadRecord['lastActivity']> {
  const links = await linksOfLeads(hub.db, hub.id, leads)
  const visitors = [...new Set(links.map((l) => l.visitor))]
  const events = await recentEvents(hub.db, hub.id, visitors, LOOKED_AT)
  const newest = events.find((event) => event.name !== 'leave' && isWithin(links, event))
  return newest ? activityOf(newest, hub.assets) : null
}
