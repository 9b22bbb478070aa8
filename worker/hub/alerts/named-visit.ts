import type { StoredEvent } from '#shared/schema/event'
import { dayClock } from '#shared/scoring/day'
import type { Words } from '../../language/words'
import { nameOf } from '../handoffs/handoff-note'
import type { Hub, LeadEntry } from '../hub'
import { isOpen, sayBecause } from '../scoring/triggers'
import { tellOwner } from './handoff-alerts'

/** Visits that arrive later than this are history. */
const FRESH_MS = 60 * 60_000

/**
 * A known person of a named account is on the site: its owner hears of it, once an account and day however many come
 * (the row's id is the account's and the day's). Nothing when the visit handed the lead off, or somebody works on it.
 */
export async function namedVisit(hub: Hub, entry: LeadEntry, events: readonly StoredEvent[]): Promise<D1PreparedStatement[]> {
  const { account, record } = entry
  if (!account?.named || record.blocked || isOpen(entry)) return []
  const now = hub.now()
  const page = events.find((e) => e.name === 'page' && e.at > now - FRESH_MS)
  if (!page) return []
  const once = `visit_${account.domain}_${dayClock(hub.workspace.timeZone).dayOf(now)}`
  if (hub.toldToday.get(once)) return []
  hub.toldToday.set(once, true)
  const title = (words: Words) => words.say('visit_title', { account: account.name ?? account.domain, who: nameOf(record, words) })
  return tellOwner(hub, record, {
    kind: 'named-account-visit',
    title,
    ...sayBecause('visit_line'),
    owner: account.owner ?? record.ownerId,
    once,
  })
}
