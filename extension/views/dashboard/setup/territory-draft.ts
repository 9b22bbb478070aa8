import type { Territory } from '#shared/schema/workspace'

export type TerritoryDraft = { country: string; industry: string; segment: string; from: string; to: string; memberId: string }

export const EMPTY_TERRITORY: TerritoryDraft = { country: '', industry: '', segment: '', from: '', to: '', memberId: '' }

/** A territory as the API takes it: only what is said counts; an open end of the size is as small or as large as companies get. */
export function territoryOf(draft: TerritoryDraft): Territory {
  const { country, industry, segment, from, to, memberId } = draft
  const said = { country: country.trim(), industry: industry.trim(), segment: segment.trim() }
  return {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')),
    ...(from || to ? { employees: [Number(from || 0), to ? Number(to) : MOST_EMPLOYEES] as [number, number] } : {}),
    memberId,
  }
}

/** More people than any employer has. */
export const MOST_EMPLOYEES = 10_000_000
