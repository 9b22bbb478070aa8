import { b2bStarter } from '#shared/packs/b2b-starter'
import type { ScoredEvent } from '#shared/schema/event'
import type { TimelineEntry } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { compileDefinition } from '#shared/scoring/compile'
import { score } from '#shared/scoring/score'
import { stateFromEvents } from '#shared/scoring/state'
import { PLAIN_CARD } from '../plain-card'
import { COMPANIES, FIRST, LAST, TITLES } from './invented'

const DAY = 86_400_000
const compiled = compileDefinition(b2bStarter, { version: 1, timeZone: 'Europe/Berlin' })

/** A small generator with a fixed seed: the same people on every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export type TrueLead = { card: Card; events: TimelineEntry[] }

/** Leads as the worker would send them: real histories, scored by the real engine with the default pack. */
export function trueLeads(count: number, now: number, seed = 7): TrueLead[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, index) => trueLead(index, now, random))
}

const PAGES: [string, string, string][] = [
  ['page', '/', 'Home'],
  ['page', '/product', 'Product'],
  ['page', '/pricing', 'Pricing'],
  ['page', '/security', 'Security'],
  ['page', '/customers/harbour', 'Customer story: Harbour'],
  ['download', '/files/predictive-maintenance.pdf', 'Downloaded predictive-maintenance.pdf'],
  ['webinar-attended', '/webinars/downtime', 'Attended: An hour without downtime'],
  ['page', '/careers', 'Careers'],
]

/** One lead; events come in visits over the last 60 days. */
export function trueLead(index: number, now: number, random: () => number): TrueLead {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!
  const company = pick(COMPANIES)
  const name = `${pick(FIRST)} ${pick(LAST)}`
  const { title, seniority, fn } = pick(TITLES)
  const traits: Card['traits'] = { seniority, function: fn, emailKind: 'business', domain: company.domain, namedAccount: company.named }
  if (random() > 0.25) Object.assign(traits, { employees: company.employees, industry: company.industry, country: company.country })
  if (random() > 0.75) traits.budget = true
  const visits = Math.floor(random() ** 2 * 9) + 1
  const events: ScoredEvent[] = []
  const entries: TimelineEntry[] = []
  for (let visit = 0; visit < visits; visit++) {
    const start = now - Math.floor(random() ** 2 * 60 * DAY) - 60_000
    for (let n = 0; n <= random() * 5; n++) {
      const [event, path, label] = pick(PAGES)
      const at = start - n * 70_000
      const id = `e${index}-${visit}-${n}`
      events.push({ id, name: event, at, path, props: {} })
      entries.push({
        id,
        at,
        name: event,
        label,
        url: `https://meridian.example${path}`,
        points: random() > 0.3 ? Math.ceil(random() * 5) : null,
      })
    }
  }
  const scored = score(compiled, { traits, states: [stateFromEvents(compiled, events)], at: now })
  entries.sort((a, b) => b.at - a.at)
  const last = entries[0]!
  const card: Card = {
    ...scored,
    ...PLAIN_CARD,
    id: `lead-${index}`,
    seq: index + 1,
    email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${company.domain}`,
    name,
    title,
    phone: random() > 0.7 ? '+49 30 5550 0117' : null,
    linkedin: random() > 0.6 ? name.toLowerCase().replace(/[^a-z]+/g, '-') : null,
    account: { domain: company.domain, name: company.name, named: company.named, owner: null },
    traits,
    claimed: random() > 0.9,
    stage: 'lead',
    namedAccount: company.named,
    lastActivity: { at: last.at, label: last.label },
    createdAt: entries.at(-1)!.at,
  }
  return { card, events: entries }
}
