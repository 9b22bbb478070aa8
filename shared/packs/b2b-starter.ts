import type { DefinitionContent, TraitRule } from '../schema/definition'
import { BUDGET_IN_PLACE } from './parts/budget'
import { CLOCKS } from './parts/clocks'
import { BANT } from './parts/criteria'
import { EXCLUSIONS } from './parts/exclusions'
import { HAND_RAISES } from './parts/hand-raises'
import { KEY_PAGES } from './parts/key-pages'
import { PLAYS } from './parts/plays'
import { STARTER_SIGNALS } from './parts/starter-signals'

const TARGET_FUNCTIONS = ['marketing', 'sales', 'operations', 'it', 'general-management']
const TARGET_INDUSTRIES = [
  'software',
  'saas',
  'information technology',
  'manufacturing',
  'machinery',
  'financial services',
  'professional services',
  'logistics',
]
const TARGET_COUNTRIES = ['DE', 'AT', 'CH', 'FR', 'ES', 'NL', 'BE', 'GB', 'IE', 'US', 'CA']

const FIT: TraitRule[] = [
  {
    id: 'senior-executive',
    label: 'C-level or Vice President',
    when: [{ trait: 'seniority', op: 'in', value: ['c-level', 'vice-president'] }],
    points: 20,
  },
  { id: 'director', label: 'Director', when: [{ trait: 'seniority', op: 'is', value: 'director' }], points: 15 },
  { id: 'manager', label: 'Manager', when: [{ trait: 'seniority', op: 'is', value: 'manager' }], points: 10 },
  { id: 'student', label: 'Student, intern or job-seeker', when: [{ trait: 'seniority', op: 'is', value: 'student' }], points: -20 },
  { id: 'target-function', label: 'Target function', when: [{ trait: 'function', op: 'in', value: TARGET_FUNCTIONS }], points: 15 },
  { id: 'business-address', label: 'Business address', when: [{ trait: 'emailKind', op: 'is', value: 'business' }], points: 20 },
  { id: 'free-mail', label: 'Free-mail address', when: [{ trait: 'emailKind', op: 'is', value: 'free' }], points: -10 },
  { id: 'disposable', label: 'Disposable address', when: [{ trait: 'emailKind', op: 'is', value: 'disposable' }], points: -50 },
  { id: 'company-size', label: '50–5,000 employees', when: [{ trait: 'employees', op: 'between', value: [50, 5000] }], points: 20 },
  { id: 'target-industry', label: 'Target industry', when: [{ trait: 'industry', op: 'in', value: TARGET_INDUSTRIES }], points: 15 },
  { id: 'target-country', label: 'Target country', when: [{ trait: 'country', op: 'in', value: TARGET_COUNTRIES }], points: 5 },
  { id: 'budget', label: 'Budget in place', when: [BUDGET_IN_PLACE], points: 15 },
  { id: 'named-account', label: 'Named account', when: [{ trait: 'namedAccount', op: 'is', value: true }], points: 20 },
]

/** The default (DEFAULTS, packs). Target functions, industries and countries are examples to be edited. */
export const b2bStarter: DefinitionContent = {
  name: 'B2B starter',
  fit: FIT,
  readiness: STARTER_SIGNALS,
  thresholds: { fit: 50, readiness: 50, total: 100 },
  handOverWhen: 'quadrant',
  bands: { fit: [75, 50, 25], readiness: [75, 50, 25] },
  handRaise: HAND_RAISES,
  criteria: BANT,
  excluded: EXCLUSIONS,
  namedAccount: { handOff: [{ names: ['form'] }, { names: ['page'], paths: KEY_PAGES }] },
  plays: PLAYS,
  clocks: CLOCKS,
}
