import type { Traits } from '#shared/schema/trait'
import type { History } from './histories.ts'
import type { Person } from './person.ts'
import type { MemberKey, SeedCompany, SeedHandoff, SeedLead } from './types.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** the day the fair's list was imported: before everything else */
const IMPORTED_DAYS_AGO = 118

/** A person with a history as a lead. `handoffs` are this person's, oldest first. */
export function leadOf(
  person: Person,
  history: History,
  company: SeedCompany | null,
  handoffs: readonly SeedHandoff[],
  nowMs: number,
): SeedLead {
  const { email, name, title, facts } = person
  const { phone, linkedin, country } = facts
  const filledIn = history.events.find((event) => event.name === 'identify' && Object.keys(event.props).length > 1)
  const traits: SeedLead['traits'] = {}
  if (!filledIn) traits.import = { name, ...(title && { title }), ...(phone && { phone }) }
  if (filledIn) traits.form = history.said
  const found: Traits = { ...(country && { country }), ...(title && filledIn && !history.said.title && { title }) }
  if (Object.keys(found).length > 0) traits.enrichment = found
  return {
    email,
    name,
    title,
    phone: phone ?? null,
    linkedin: linkedin ?? null,
    companyDomain: company?.domain ?? null,
    owner: lastOwner(handoffs) ?? company?.owner ?? null,
    traits,
    answers: answersOf(person, handoffs, nowMs),
    visitors: history.visitors,
    events: history.events,
    createdAt: filledIn?.at ?? nowMs - IMPORTED_DAYS_AGO * DAY_MS,
  }
}

/** Whoever worked the lead last keeps it. */
function lastOwner(handoffs: readonly SeedHandoff[]): MemberKey | null {
  const last = handoffs.at(-1)
  return last?.steps.findLast(({ to }) => to)?.to ?? last?.owner ?? null
}

/** What the rep wrote down with the first call; with `criteria`, what marketing's call before it found. */
function answersOf({ facts }: Person, handoffs: readonly SeedHandoff[], nowMs: number): SeedLead['answers'] {
  const { budget, authority, need, timing } = facts
  const traits: Traits = { ...(budget && { budget }), ...(authority && { authority }), ...(need && { need }), ...(timing && { timing }) }
  if (Object.keys(traits).length === 0) return null
  const handoff = handoffs[0]
  if (!handoff) return { at: nowMs - 5 * DAY_MS, by: 'marketing', traits }
  const opened = nowMs - handoff.openedMinutesAgo * MINUTE_MS
  if (handoff.trigger === 'criteria') return { at: opened, by: 'marketing', traits }
  const call = handoff.steps.find(({ action }) => action === 'touch' || action === 'accept')
  return { at: call ? nowMs - call.minutesAgo * MINUTE_MS : opened, by: call?.by ?? handoff.owner, traits }
}
