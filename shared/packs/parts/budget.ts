import type { Condition } from '../../schema/condition'

/** Budget in place, however a form, a CRM or a member spells it. */
export const BUDGET_IN_PLACE: Condition = {
  trait: 'budget',
  op: 'in',
  value: [true, 'yes', 'in place', 'in-place', 'approved', 'allocated', 'confirmed', 'ja', 'oui', 'sí'],
}
