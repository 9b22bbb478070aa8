import type { DefinitionContent } from '../schema/definition'
import { BUDGET_IN_PLACE } from './parts/budget'
import { CLOCKS } from './parts/clocks'
import { BANT } from './parts/criteria'
import { EXCLUSIONS } from './parts/exclusions'
import { HAND_RAISES } from './parts/hand-raises'
import { KEY_PAGES } from './parts/key-pages'
import { PLAYS } from './parts/plays'

/** Fit and engagement in one sum, 50 hands over; no decay (DEFAULTS, packs). */
export const inboundClassic: DefinitionContent = {
  name: 'Inbound classic',
  fit: [
    { id: 'c-level', label: 'C-level', when: [{ trait: 'seniority', op: 'is', value: 'c-level' }], points: 10 },
    { id: 'budget', label: 'Budget in place', when: [BUDGET_IN_PLACE], points: 15 },
  ],
  readiness: [
    {
      id: 'top-of-funnel',
      label: 'Top-of-funnel e-book',
      match: { names: ['download', 'form'], assetStage: 'top' },
      points: 5,
      oncePer: 'asset',
      decay: { kind: 'none' },
    },
    {
      id: 'bottom-of-funnel',
      label: 'Bottom-of-funnel offer',
      match: { names: ['page', 'download', 'form'], assetStage: 'bottom' },
      points: 20,
      oncePer: 'asset',
      decay: { kind: 'none' },
    },
  ],
  thresholds: { fit: 15, readiness: 20, total: 50 },
  handOverWhen: 'total',
  bands: { fit: [25, 15, 10], readiness: [40, 20, 5] },
  handRaise: HAND_RAISES,
  criteria: BANT,
  excluded: EXCLUSIONS,
  namedAccount: { handOff: [{ names: ['form'] }, { names: ['page'], paths: KEY_PAGES }] },
  plays: PLAYS,
  clocks: CLOCKS,
}
