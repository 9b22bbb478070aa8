import type { DefinitionContent } from '../schema/definition'
import { CLOCKS } from './parts/clocks'
import { EXCLUSIONS } from './parts/exclusions'
import { MEETING, REQUESTS, TRIALS } from './parts/hand-raises'
import { KEY_PAGES } from './parts/key-pages'
import { PLAYS } from './parts/plays'

/**
 * The smallest definition two teams can agree on (DEFAULTS, packs): three scores, 100 hands over, and what always
 * passes: contact form, demo request, trial with a business address, booked meeting. No decay.
 */
export const fourRules: DefinitionContent = {
  name: 'Four rules',
  fit: [
    {
      id: 'vice-president',
      label: 'Vice President or above',
      when: [{ trait: 'seniority', op: 'in', value: ['vice-president', 'c-level'] }],
      points: 100,
    },
  ],
  readiness: [
    { id: 'visit', label: 'Visit', match: { names: ['visit'] }, points: 10, decay: { kind: 'none' } },
    {
      id: 'white-paper',
      label: 'White paper',
      match: { names: ['download', 'form'], assetKind: ['white-paper', 'whitepaper'] },
      points: 50,
      oncePer: 'asset',
      decay: { kind: 'none' },
    },
  ],
  thresholds: { fit: 100, readiness: 100, total: 100 },
  handOverWhen: 'total',
  bands: { fit: [100, 50, 10], readiness: [100, 50, 10] },
  handRaise: [...REQUESTS, ...TRIALS, MEETING],
  criteria: [],
  excluded: EXCLUSIONS,
  namedAccount: { handOff: [{ names: ['form'] }, { names: ['page'], paths: KEY_PAGES }] },
  plays: PLAYS,
  clocks: CLOCKS,
}
