import { describe, expect, it } from 'vitest'
import { Domain } from '#shared/schema/account'
import { TRIGGERS } from '#shared/schema/definition'
import { CollectBody, KNOWN_EVENTS, StoredEvent } from '#shared/schema/event'
import { HANDOFF_STATES, type HandoffState } from '#shared/schema/handoff'
import { nextState, type TableAction } from '#shared/schema/handoff-table'
import { reasonClass } from '#shared/schema/reason'
import { QUADRANTS } from '#shared/schema/score'
import { Traits } from '#shared/schema/trait'
import { demoSeed } from '../../worker/local/seed/demo-seed.ts'
import type { SeedHandoff } from '../../worker/local/seed/types.ts'
import { DEMO_PERSON, DEMO_REP } from '../demo-site/demo-person.ts'
import { demoSitePaths } from '../demo-site/server.ts'
import { replay } from './seed-replay.ts'

const DAY_MS = 86_400_000
const NOW = Date.parse('2026-11-23T09:30:00Z')
const seed = demoSeed(NOW)
const allEvents = [...seed.leads.flatMap(({ events }) => events), ...seed.anonymousEvents]

const stateOf = ({ steps }: SeedHandoff): HandoffState | null =>
  steps.reduce<HandoffState | null>((state, { action }) => {
    if (state === null) return null
    if (action === 'return') return state === 'open' || state === 'seen' ? 'returned' : null
    return nextState(state, action as TableAction)
  }, 'open')

describe('the demo seed', () => {
  it('is the same for the same time, and moves with it', () => {
    expect(demoSeed(NOW)).toEqual(seed)
    const later = demoSeed(NOW + DAY_MS)
    expect(later.leads.map(({ events }) => events.map(({ id }) => id))).toEqual(seed.leads.map(({ events }) => events.map(({ id }) => id)))
    expect(later.leads[0]!.events[0]!.at).toBe(seed.leads[0]!.events[0]!.at + DAY_MS)
  })

  it('has enough people, companies and named accounts, no address or browser twice', () => {
    const emails = [...seed.leads.map(({ email }) => email), ...seed.members.map(({ email }) => email), DEMO_PERSON.email]
    const visitors = [...seed.leads.flatMap((lead) => lead.visitors), ...new Set(seed.anonymousEvents.map(({ visitor }) => visitor))]
    expect(seed.leads.length).toBeGreaterThanOrEqual(64)
    expect(seed.companies.length).toBeGreaterThanOrEqual(30)
    expect(seed.companies.filter(({ named }) => named)).toHaveLength(8)
    expect(new Set(emails).size).toBe(emails.length)
    expect(new Set(visitors).size).toBe(visitors.length)
    expect(new Set(seed.companies.map(({ domain }) => domain)).size).toBe(seed.companies.length)
    expect(seed.members.find(({ email }) => email === DEMO_REP.email)?.key).toBe('sales')
  })

  it('borrows nobody’s domain: companies are under .example, the rest are known mail providers', () => {
    for (const { domain } of seed.companies) expect(domain).toMatch(/^[a-z0-9-]+\.example$/)
    const others = seed.leads.filter(({ companyDomain }) => companyDomain === null).map(({ email }) => email.split('@')[1])
    expect(new Set(others)).toEqual(new Set(['gmail.com', 'outlook.com', 'web.de', 'gmx.de', 'orange.fr']))
  })

  it('speaks the contract: traits, domains, events', () => {
    for (const { domain, traits } of seed.companies) {
      expect(Domain.safeParse(domain).success, domain).toBe(true)
      expect(Traits.safeParse(traits).success, domain).toBe(true)
    }
    for (const { email, traits, answers } of seed.leads)
      for (const said of [...Object.values(traits), answers?.traits ?? {}]) expect(Traits.safeParse(said).success, email).toBe(true)
    for (const event of allEvents) {
      expect(StoredEvent.safeParse({ ...event, receivedAt: event.at }).error, event.id).toBeUndefined()
      expect(KNOWN_EVENTS).toContain(event.name)
    }
    const e = allEvents.slice(0, 100).map(({ id, name, at, url, props }) => ({ i: id, n: name, t: at, u: url ?? '', p: props }))
    expect(CollectBody.safeParse({ k: 'wk_demo', v: seed.leads[0]!.visitors[0], e }).error).toBeUndefined()
  })

  it('happened in the last 120 days, on pages the demo site has', () => {
    const paths = demoSitePaths()
    for (const { at, url, visitor, id } of allEvents) {
      expect(at, id).toBeLessThanOrEqual(NOW)
      expect(at, id).toBeGreaterThan(NOW - 120 * DAY_MS)
      if (url !== null) expect(paths, visitor).toContain(new URL(url).pathname)
    }
    expect(new Set(allEvents.map(({ visitor, id }) => `${visitor} ${id}`)).size).toBe(allEvents.length)
  })

  it('knows who every visitor of a lead is: an identify with the lead’s own address', () => {
    for (const { email, visitors, events } of seed.leads)
      for (const visitor of visitors) {
        const mailOnly = events.every(({ url }) => url === null)
        const addresses = events.filter((event) => event.visitor === visitor && event.name === 'identify').map(({ props }) => props.email)
        if (!mailOnly) expect(new Set(addresses), email).toEqual(new Set([email]))
      }
  })

  it('has a hand-off in every state and an open one for every trigger, each by steps the state table allows', () => {
    const states = seed.handoffs.map((handoff) => ({ handoff, state: stateOf(handoff) }))
    for (const { handoff, state } of states) expect(state, handoff.leadEmail).not.toBeNull()
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(HANDOFF_STATES))
    const open = states.filter(({ state }) => state === 'open').map(({ handoff }) => handoff.trigger)
    expect(new Set(open)).toEqual(new Set(TRIGGERS))
  })

  it('has steps in order, none in the future, with known reasons, and one open hand-off a lead', () => {
    for (const { leadEmail, steps, openedMinutesAgo } of seed.handoffs) {
      const times = [openedMinutesAgo, ...steps.map(({ minutesAgo }) => minutesAgo), 0]
      expect(times, leadEmail).toEqual([...times].sort((a, b) => b - a))
      for (const { action, reason } of steps) {
        if (action !== 'reject' && action !== 'lost') continue
        expect(reasonClass(reason ?? ''), `${leadEmail} ${reason}`).not.toBeNull()
        if (reasonClass(reason!)!.needsNote) expect(steps.find((step) => step.reason === reason)?.note).toBeTruthy()
      }
    }
    const running = seed.handoffs.filter((h) => !['rejected', 'returned', 'won', 'lost'].includes(stateOf(h)!)).map((h) => h.leadEmail)
    expect(new Set(running).size).toBe(running.length)
  })
})

// midnight, a Sunday, the days the clocks change: the story must be the same whenever the demo is started
const STARTS = ['2026-11-23T09:30:00Z', '2026-11-22T23:58:00Z', '2026-03-29T00:20:00Z', '2026-10-25T12:00:00Z', '2027-02-28T05:10:00Z']

describe.each(STARTS)('the demo seed under the B2B starter, started %s', (start) => {
  const now = Date.parse(start)
  const startedSeed = demoSeed(now)
  const replays = startedSeed.leads.map((lead) => ({ lead, ...replay(startedSeed, lead, now) }))

  it('fills all five quadrants, with some leads about to cool and some excluded', () => {
    for (const quadrant of QUADRANTS)
      expect(replays.filter(({ score }) => score.quadrant === quadrant).length, quadrant).toBeGreaterThanOrEqual(8)
    const cooling = replays.filter(
      ({ score }) => score.quadrant === 'hand-over' && (score.leavesQuadrant?.at ?? Number.NaN) < now + 10 * DAY_MS,
    )
    expect(cooling.length).toBeGreaterThanOrEqual(2)
    expect(new Set(replays.map(({ score }) => score.excluded))).toEqual(new Set([null, 'own-domain', 'competitor', 'customer']))
  })

  it('hands off exactly whom the definition would, by a trigger they crossed, when they crossed it', () => {
    for (const { lead, triggers } of replays) {
      const first = startedSeed.handoffs.find(({ leadEmail }) => leadEmail === lead.email)
      const crossed = [...triggers].map(([trigger]) => trigger)
      if (!first) expect(crossed, lead.email).toEqual([])
      else if (first.trigger !== 'manual') {
        expect(crossed, lead.email).toContain(first.trigger)
        const minutesEarlier = (now - Math.min(...triggers.values())) / 60_000 - first.openedMinutesAgo
        expect(Math.abs(minutesEarlier), `${lead.email} crossed a trigger ${minutesEarlier} minutes before its hand-off`).toBeLessThan(45)
      }
    }
  })
})
