import type { Trigger } from '#shared/schema/definition'
import type { Member } from '#shared/schema/member'
import { type Phrase, phraseOf } from '../../language/phrase'
import { type Saying, wordsOf } from '../../language/words'
import { openCounts } from '../../store/handoffs'
import { nextAtWork } from '../clocks/business-time'
import { hoursOf } from '../clocks/hours-of'
import type { Hub, LeadEntry } from '../hub'
import { territoryOwner } from './territory'

/** Who gets a hand-off and what has to be said of it. `problem` is told to a manager: nobody is passed over in silence. */
export type Choice = { ownerId: string | null; because: string | null; problem: Saying | null }

type Limits = {
  /** open hand-offs by member, when the caller gives out several in one commit */
  held?: ReadonlyMap<string, number>
  /** reps who had their turn; with any, earlier ownership no longer counts */
  not?: readonly string[]
}

/**
 * Account owner, then the lead's earlier owner, then the territory's, then round robin among reps at work and under
 * their cap (a hand-raise ignores the cap). Away and inactive reps are passed over. With nobody at work it goes to the
 * rep who opens first; with everybody at the cap it stays unowned and waits for a free slot.
 */
export async function chooseOwner(hub: Hub, entry: LeadEntry, trigger: Trigger, { held, not = [] }: Limits = {}): Promise<Choice> {
  const now = hub.now()
  const reps = [...hub.members.values()].filter((m) => m.active && m.role === 'sales' && !not.includes(m.id))
  const present = reps.filter((m) => !isAway(hub, m, now))
  const ways: [string | null, string][] = [
    [entry.account?.owner ?? null, 'owns the account'],
    [entry.record.ownerId, 'owned this lead before'],
    [territoryOwner(hub, entry), 'owns this territory'],
  ]
  if (not.length === 0)
    for (const [id, why] of ways) {
      const rep = present.find((m) => m.id === id)
      if (rep) return { ownerId: rep.id, because: `${rep.name} ${why}`, problem: null }
    }
  if (reps.length === 0)
    return { ownerId: null, because: null, problem: { key: not.length > 0 ? 'problem_nobody_left' : 'problem_no_rep' } }
  const counts = held ?? (await openCounts(hub.db, hub.id))
  const load = (m: Member) => counts.get(m.id) ?? 0
  const cap = trigger === 'hand-raise' ? Number.POSITIVE_INFINITY : hub.workspace.settings.openHandoffsPerRep
  const able = present.filter((m) => load(m) < cap)
  // Managers step in where a clock runs out; they are not in the rotation while there are reps.
  const rotation = able.some((m) => !m.manager) ? able.filter((m) => !m.manager) : able
  const opens = new Map(rotation.map((m) => [m.id, nextAtWork(hoursOf(hub, m.id), now) ?? Number.POSITIVE_INFINITY]))
  const [first] = [...rotation].sort((a, b) => opens.get(a.id)! - opens.get(b.id)! || load(a) - load(b) || a.id.localeCompare(b.id))
  if (!first) {
    if (present.length === 0) return { ownerId: null, because: null, problem: { key: 'problem_all_away' } }
    return {
      ownerId: null,
      because: null,
      problem: { key: 'problem_cap', with: { cap } },
    }
  }
  const opensAt = opens.get(first.id)!
  if (opensAt === now) return { ownerId: first.id, because: null, problem: null }
  const { name } = first
  const problem: Saying = Number.isFinite(opensAt)
    ? { key: 'problem_closed', with: { name, at: { at: opensAt } } }
    : { key: 'problem_closed_long', with: { name } }
  return { ownerId: first.id, because: null, problem }
}

/** In an absence, or on a holiday by the member's own calendar. */
function isAway(hub: Hub, member: Member, now: number): boolean {
  const hours = hoursOf(hub, member.id)
  if (hours.away.some((a) => now >= a.from && now < a.until)) return true
  if (hours.holidays.length === 0) return false
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: hours.timeZone, dateStyle: 'short' }).format(now)
  return hours.holidays.includes(today)
}

/** What is to be said of a choice, in the workspace's time zone: for the audit log. */
export const problemPhrase = (hub: Hub, problem: Saying | null): Phrase | null =>
  problem && phraseOf((language) => wordsOf(language, hub.workspace.timeZone).say(problem))

/** The same in English, as it is kept in a hand-off's history and sent to other programs. */
export const problemText = (hub: Hub, problem: Saying | null): string | null =>
  problem && wordsOf('en', hub.workspace.timeZone).say(problem)
