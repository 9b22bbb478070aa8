import type { Hub, LeadEntry } from '../hub'
import { scoringTraits } from '../scoring/scoring-traits'

/** The member of the first territory rule that this lead meets; null without one. Facts that are not known meet nothing. */
export function territoryOwner(hub: Hub, entry: LeadEntry): string | null {
  const rules = hub.workspace.settings.territories
  if (rules.length === 0) return null
  const facts = scoringTraits(hub, entry)
  const { source } = entry.record
  const segment = source?.campaign ? hub.campaigns.find((c) => c.utm.campaign === source.campaign)?.segment : undefined
  const is = (fact: unknown, wanted: string | undefined) =>
    wanted === undefined || (typeof fact === 'string' && fact.toLowerCase() === wanted.toLowerCase())
  const within = (fact: unknown, range: readonly [number, number] | undefined) =>
    range === undefined || (typeof fact === 'number' && fact >= range[0] && fact <= range[1])
  const rule = rules.find(
    (r) => is(facts.country, r.country) && is(facts.industry, r.industry) && is(segment, r.segment) && within(facts.employees, r.employees),
  )
  return rule?.memberId ?? null
}
