import type { Condition } from '../../schema/condition'
import { BUDGET_IN_PLACE } from './budget'

/**
 * Budget, authority, need, timing (months). `authority` that nobody stated follows from a seniority of director or
 * above (shared/scoring/trait-value.ts).
 */
export const BANT: Condition[] = [
  BUDGET_IN_PLACE,
  { trait: 'authority', op: 'in', value: [true, 'yes', 'decision-maker', 'decision maker', 'i decide'] },
  { trait: 'need', op: 'exists', value: true },
  { trait: 'timing', op: 'at-most', value: 6 },
]
