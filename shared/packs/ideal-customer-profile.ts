import type { Condition } from '../schema/condition'
import type { DefinitionContent } from '../schema/definition'
import { CLOCKS } from './parts/clocks'
import { BANT } from './parts/criteria'
import { EXCLUSIONS } from './parts/exclusions'
import { HAND_RAISES } from './parts/hand-raises'
import { KEY_PAGES } from './parts/key-pages'
import { PLAYS } from './parts/plays'
import { STARTER_SIGNALS } from './parts/starter-signals'

/** The checklist, to be replaced: here a boat builder's. */
const BOXES: { id: string; label: string; when: Condition }[] = [
  { id: 'income', label: 'Income of 250,000 or more a year', when: { trait: 'annualIncome', op: 'at-least', value: 250_000 } },
  { id: 'licence', label: 'Has a boating licence', when: { trait: 'boatingLicence', op: 'in', value: [true, 'yes'] } },
  { id: 'coast', label: 'Lives on the coast', when: { trait: 'livesOnCoast', op: 'in', value: [true, 'yes'] } },
  { id: 'water', label: 'Enjoys water recreation', when: { trait: 'waterRecreation', op: 'in', value: [true, 'yes'] } },
]

const POINTS_A_BOX = 100 / BOXES.length

/** How many boxes make a fit; the fit threshold is that many boxes' points. */
const STRICTNESS = 3

/**
 * Boxes that share 100 points, all equal until weighted (DEFAULTS, packs). Readiness is the B2B starter's, since the
 * profile says who somebody is and not when they buy.
 */
export const idealCustomerProfile: DefinitionContent = {
  name: 'Ideal customer profile',
  fit: BOXES.map(({ id, label, when }) => ({ id, label, when: [when], points: POINTS_A_BOX })),
  readiness: STARTER_SIGNALS,
  thresholds: { fit: STRICTNESS * POINTS_A_BOX, readiness: 50, total: 150 },
  handOverWhen: 'quadrant',
  bands: { fit: [100, 75, 50], readiness: [75, 50, 25] },
  handRaise: HAND_RAISES,
  criteria: BANT,
  excluded: EXCLUSIONS,
  namedAccount: { handOff: [{ names: ['form'] }, { names: ['page'], paths: KEY_PAGES }] },
  plays: PLAYS,
  clocks: CLOCKS,
}
