import * as fc from 'fast-check'
import type { DefinitionContent, SignalRule } from '#shared/schema/definition'
import type { ScoredEvent } from '#shared/schema/event'
import type { Traits } from '#shared/schema/trait'
import { type CompiledDefinition, compileDefinition } from '#shared/scoring/compile'

export const DAY_MS = 86_400_000
/** 2026-03-02, a Monday four weeks before the clocks change in Berlin, six days before they do in New York. */
export const START = Date.UTC(2026, 2, 2)

export function content(part: Partial<DefinitionContent> = {}): DefinitionContent {
  return {
    name: 'Sample',
    fit: [],
    readiness: [],
    thresholds: { fit: 50, readiness: 50, total: 100 },
    handOverWhen: 'quadrant',
    bands: { fit: [75, 50, 25], readiness: [75, 50, 25] },
    handRaise: [],
    criteria: [],
    excluded: [],
    namedAccount: { handOff: [] },
    plays: [],
    clocks: [],
    ...part,
  }
}

export function compiled(part: Partial<DefinitionContent> = {}, timeZone = 'UTC', version = 1): CompiledDefinition {
  return compileDefinition(content(part), { version, timeZone })
}

export function signal(part: Partial<SignalRule> = {}): SignalRule {
  return { id: 'page', label: 'Page viewed', match: { names: ['page'] }, points: 1, decay: { kind: 'none' }, ...part }
}

export function event(part: Partial<ScoredEvent> = {}): ScoredEvent {
  return { id: 'e', name: 'page', at: START, path: '/', props: {}, ...part }
}

/** Every mechanism of the model in one definition: limits, caps, `every`, assets, all decays, both signs, derived events. */
export const EVERYTHING: DefinitionContent = content({
  fit: [
    { id: 'senior', label: 'Senior', when: [{ trait: 'seniority', op: 'in', value: ['c-level', 'vice-president'] }], points: 20.5 },
    { id: 'business', label: 'Business address', when: [{ trait: 'emailKind', op: 'is', value: 'business' }], points: 20, required: true },
    { id: 'free', label: 'Free address', when: [{ trait: 'emailKind', op: 'is', value: 'free' }], points: -10 },
    {
      id: 'size',
      label: 'Size and country',
      when: [
        { trait: 'employees', op: 'between', value: [50, 5000] },
        { trait: 'country', op: 'in', value: ['DE', 'US'] },
      ],
      points: 25,
    },
  ],
  excluded: [{ id: 'competitor', label: 'Competitor', when: [{ trait: 'relation', op: 'is', value: 'competitor' }] }],
  readiness: [
    signal({ id: 'page', points: 1, limit: 5, cap: 15, decay: { kind: 'half-life', days: 30 } }),
    signal({
      id: 'key',
      match: { names: ['page'], paths: ['/pricing**'] },
      points: 5.3,
      limit: 1,
      decay: { kind: 'half-life', days: 7.5 },
    }),
    signal({ id: 'visit', match: { names: ['visit'] }, points: 3, limit: 1, decay: { kind: 'linear', percent: 25, days: 30 } }),
    signal({ id: 'return', match: { names: ['return'] }, points: 10, cap: 25, decay: { kind: 'none', days: 20 } }),
    signal({
      id: 'binge',
      points: 5,
      every: { count: 4, withinDays: 2, onceInDays: 3 },
      decay: { kind: 'half-life', days: 30 },
    }),
    signal({
      id: 'asset',
      match: { names: ['page', 'download'], assetStage: 'top' },
      points: 5,
      oncePer: 'asset',
      cap: 22.5,
      decay: { kind: 'linear', percent: 10, days: 3 },
    }),
    signal({ id: 'careers', match: { names: ['page'], paths: ['/careers/**'] }, points: -10, limit: 1, decay: { kind: 'none', days: 30 } }),
    signal({ id: 'cooling', match: { names: ['leave'] }, points: -4.1, cap: 30, decay: { kind: 'half-life', days: 10 } }),
    signal({ id: 'unsubscribed', match: { names: ['unsubscribed'] }, points: -10, decay: { kind: 'none' } }),
    signal({
      id: 'webinar',
      match: { names: ['webinar'], props: [{ trait: 'length', op: 'at-least', value: 30 }] },
      points: 20,
      decay: { kind: 'none' },
    }),
  ],
})

export const traits: fc.Arbitrary<Traits> = fc.record(
  {
    seniority: fc.constantFrom('c-level', 'manager', 'Vice-President '),
    emailKind: fc.constantFrom('business', 'free'),
    employees: fc.constantFrom(20, 300, '300', 'many'),
    country: fc.constantFrom('DE', 'us', 'FR'),
    relation: fc.constantFrom('none', 'competitor'),
  },
  { requiredKeys: [] },
)

const asset = fc.constantFrom(
  null,
  { id: 'a1', kind: 'guide', stage: 'top' as const },
  { id: 'a2', kind: 'guide', stage: 'top' as const },
  { id: 'a3', kind: 'offer', stage: 'bottom' as const },
)

const oneEvent = fc.record({
  name: fc.constantFrom('page', 'page', 'page', 'form', 'leave', 'download', 'unsubscribed', 'webinar', 'visit', 'mail-opened'),
  /** minutes since START: often close together, sometimes weeks apart */
  minutes: fc.oneof(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 60 * 24 * 60 })),
  path: fc.constantFrom('/', '/pricing', '/pricing/teams', '/careers/dev', '/blog/a', null),
  asset,
  length: fc.constantFrom(10, 45, '45'),
})

/** A visitor's events as they happened, with unique ids in an order of their own. */
export function history(maxLength: number): fc.Arbitrary<ScoredEvent[]> {
  return fc.array(oneEvent, { maxLength, size: 'max' }).map((list) =>
    list.map(({ name, minutes, path, asset, length }, i) => ({
      id: `e${(i * 7919) % 1000}-${i}`,
      name,
      at: START + minutes * 60_000,
      path,
      asset,
      props: { length },
    })),
  )
}

const LONG = process.env.BATON_LONG ? 10 : 1

/** Runs of a property: `normal`, ten times as many in the long run (BATON_LONG). */
export function runs(normal: number): { seed: number; numRuns: number } {
  return { seed: 20261122, numRuns: normal * LONG }
}

/** Time a property may take; seconds on a free machine, but tests share theirs. */
export const PATIENCE_MS = 120_000 * LONG
