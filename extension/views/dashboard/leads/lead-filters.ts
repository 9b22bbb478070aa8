import type { Stage } from '#shared/schema/lead'
import type { Quadrant } from '#shared/schema/score'
import { STAGES } from '#shared/schema/stages'
import { QUADRANT_ORDER } from '../../../ui/quadrant-order'

export type LeadSort = 'score' | 'readiness' | 'fit' | 'recent' | 'name'
export type LeadFilters = { q?: string; quadrant?: Quadrant; stage?: Stage; owner?: string; account?: string; sort: LeadSort }

// Said here in their order, and not read from the schema, which would bring zod along.
export const SORT_ORDER = Object.keys({
  score: true,
  fit: true,
  readiness: true,
  recent: true,
  name: true,
} satisfies Record<LeadSort, true>) as readonly LeadSort[]

const oneOf = <T extends string>(values: readonly T[], said: string | undefined): T | undefined => values.find((value) => value === said)

/** What the lead list asks for, from the address. What the address spells wrong counts as not said. */
export function leadFilters(query: Readonly<Record<string, string>>): LeadFilters {
  const filters: LeadFilters = { sort: oneOf(SORT_ORDER, query.sort) ?? 'score' }
  const q = query.q?.trim().slice(0, 200)
  if (q) filters.q = q
  const quadrant = oneOf(QUADRANT_ORDER, query.quadrant)
  if (quadrant) filters.quadrant = quadrant
  const stage = oneOf(STAGES, query.stage)
  if (stage) filters.stage = stage
  if (query.owner && query.owner.length <= 64) filters.owner = query.owner
  if (query.account && query.account.length <= 253) filters.account = query.account
  return filters
}

/** True when the list is not simply everybody. */
export const isFiltered = ({ sort: _, ...rest }: LeadFilters): boolean => Object.keys(rest).length > 0
