import type { ScoredEvent } from '#shared/schema/event'
import type { HandoffSummary } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { Me } from '#shared/schema/member'
import type { Traits } from '#shared/schema/trait'
import { b2bStarter } from '../../../shared/packs/b2b-starter'
import { compileDefinition } from '../../../shared/scoring/compile'
import { score } from '../../../shared/scoring/score'
import { stateFromEvents } from '../../../shared/scoring/state'
import { PLAIN_CARD } from '../plain-card'
import { PLAIN_HANDOFF } from '../plain-handoff'

const DAY = 86_400_000
const definition = compileDefinition(b2bStarter, { version: 1, timeZone: 'Europe/Berlin' })

export const REP: Me = {
  member: {
    id: 'm-rory',
    name: 'Rory Reed',
    email: 'rory.reed@baton-demo.example',
    role: 'sales',
    manager: false,
    signer: true,
    scope: 'all',
    active: true,
    createdAt: 0,
  },
  role: 'sales',
  workspace: { id: 'w', name: 'Thrumline', timeZone: 'Europe/Berlin', demo: true },
  definition: { version: 1, signed: false },
}

/** An event `daysAgo` days before `now`. */
export type Step = { name: string; daysAgo: number; path?: string; asset?: ScoredEvent['asset'] }

/** A card with a score the engine really gave; `over` replaces what is not scored. */
export function trueCard(now: number, traits: Traits, steps: readonly Step[], over: Partial<Card> = {}): Card {
  const events = steps.map(({ name, daysAgo, path, asset }, i): ScoredEvent => {
    return { id: `e${i}`, name, at: now - daysAgo * DAY - i * 1000, path: path ?? null, asset: asset ?? null, props: {} }
  })
  const scored = score(definition, { traits, states: [stateFromEvents(definition, events)], at: now })
  return {
    ...scored,
    ...PLAIN_CARD,
    id: 'lead-1',
    seq: 1,
    email: 'ines.calder@tidewater-ceramics.example',
    name: 'Ines Calder',
    title: 'VP Operations',
    account: { domain: 'tidewater-ceramics.example', name: 'Tidewater Ceramics', named: false, owner: null },
    traits,
    stage: 'mql',
    owner: { id: 'm-rory', name: 'Rory Reed' },
    lastActivity: { at: now - 5 * 60_000, label: 'Pricing' },
    createdAt: now - 40 * DAY,
    ...over,
  }
}

/** A hand-off of that card as sync sends it. */
export function handoff(now: number, over: Partial<HandoffSummary> = {}): HandoffSummary {
  const trigger = over.trigger ?? 'hand-raise'
  return {
    ...PLAIN_HANDOFF,
    id: 'h-1',
    leadId: 'lead-1',
    state: 'seen',
    trigger,
    because: 'Demo request',
    owner: { id: 'm-rory', name: 'Rory Reed' },
    play: b2bStarter.plays.find((play) => play.trigger === trigger) ?? null,
    openedAt: now - 4 * 60_000,
    clocks: { seenDueAt: null, decidedDueAt: now + 26 * 60_000, firstTouchDueAt: now + 11 * 60_000 },
    ...over,
  }
}

export const GOOD_FIT: Traits = {
  seniority: 'vice-president',
  function: 'operations',
  emailKind: 'business',
  employees: 640,
  industry: 'manufacturing',
  country: 'DE',
  budget: true,
  namedAccount: true,
}

export const KEEN: readonly Step[] = [
  { name: 'visit', daysAgo: 19 },
  ...Array.from({ length: 9 }, (_, i) => ({ name: 'page', daysAgo: 19, path: `/blog/${i}` })),
  { name: 'page', daysAgo: 6, path: '/pricing' },
  { name: 'download', daysAgo: 6, path: '/files/guide.pdf', asset: { id: 'guide', kind: 'white-paper', stage: 'middle' as const } },
  { name: 'webinar-registered', daysAgo: 4 },
  { name: 'webinar-attended', daysAgo: 2 },
  ...Array.from({ length: 8 }, (_, i) => ({ name: 'page', daysAgo: 0, path: i === 3 ? '/pricing' : `/product/${i}` })),
  { name: 'form', daysAgo: 0, path: '/demo', asset: { id: 'demo', kind: 'demo', stage: 'bottom' as const } },
]
