import type { DefinitionContent } from '../../../shared/schema/definition.ts'
import type { ScoredEvent } from '../../../shared/schema/event.ts'
import type { Traits } from '../../../shared/schema/trait.ts'

export type BenchLead = { traits: Traits; events: ScoredEvent[] }

const DAY_MS = 86_400_000
export const AT = Date.UTC(2026, 5, 1, 10)

/** Numbers from 0 to 1 that are the same in every run (mulberry32, public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The B2B starter, and two more fit rules to make 30. */
export function thirtyRules(starter: DefinitionContent): DefinitionContent {
  return {
    ...starter,
    fit: [
      ...starter.fit,
      { id: 'need', label: 'Need stated', when: [{ trait: 'need', op: 'exists', value: true }], points: 5 },
      { id: 'timing', label: 'Within six months', when: [{ trait: 'timing', op: 'at-most', value: 6 }], points: 5 },
    ],
  }
}

/** Leads as a workspace has them: most known in part, with a few visits over the last three months. */
export function someLeads(count: number): BenchLead[] {
  const random = randomNumbers(20261122)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  return Array.from({ length: count }, (_, n) => {
    const traits: Traits = { emailKind: pick(['business', 'business', 'free', 'disposable']), domain: `company-${n}.example` }
    const facts: Traits = {
      seniority: pick(['c-level', 'vice-president', 'director', 'manager', 'staff', 'student']),
      function: pick(['marketing', 'sales', 'engineering', 'finance', 'it']),
      employees: Math.floor(10 ** (1 + random() * 3)),
      industry: pick(['software', 'manufacturing', 'retail', 'logistics', 'education']),
      country: pick(['DE', 'FR', 'US', 'IN', 'BR']),
      budget: pick([true, false]),
      namedAccount: random() < 0.1,
      need: 'less scrap',
      timing: Math.floor(random() * 12),
      relation: random() < 0.05 ? pick(['own', 'competitor', 'customer']) : 'none',
    }
    for (const name in facts) if (random() < 0.7) traits[name] = facts[name]!
    return { traits, events: someEvents(n, random, pick) }
  })
}

function someEvents(lead: number, random: () => number, pick: <T>(list: readonly T[]) => T): ScoredEvent[] {
  const events: ScoredEvent[] = []
  for (let visit = 1 + Math.floor(random() * 6); visit > 0; visit--) {
    const start = AT - Math.floor(random() * 90 * DAY_MS)
    for (let page = Math.floor(random() * 9); page >= 0; page--) {
      const at = Math.min(AT, start + page * 40_000)
      const id = `${lead}-${visit}-${page}`
      const draw = random()
      if (draw < 0.8) events.push({ id, name: 'page', at, path: pick(['/', '/product', '/blog/a', '/pricing', '/careers']), props: {} })
      else if (draw < 0.9) {
        const stage = pick(['top', 'middle', 'bottom'] as const)
        events.push({
          id,
          name: 'download',
          at,
          path: '/files',
          asset: { id: `${stage}-${pick([1, 2, 3])}`, kind: 'guide', stage },
          props: {},
        })
      } else
        events.push({
          id,
          name: pick(['webinar-registered', 'webinar-attended', 'mail-clicked', 'mail-opened', 'unsubscribed']),
          at,
          path: null,
          props: {},
        })
    }
  }
  return events
}
