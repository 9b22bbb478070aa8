import { b2bStarter } from '#shared/packs/b2b-starter'
import type { Handoff, HandoffSummary } from '#shared/schema/handoff'
import { nextState, type TableAction } from '#shared/schema/handoff-table'
import type { Card } from '#shared/schema/lead'
import { QUADRANTS, type Quadrant } from '#shared/schema/score'
import type { Decision, Outcome, Push, RequestName, Requests } from '../../../extension/background/protocol'
import { termsOf } from '../../../extension/background/replica/definition-terms'
import { SITES } from '../../../extension/sites'
import type { TrueLead } from './true-cards'
import { TEAM } from './workspace'

export type FakeBackground = {
  /** what was asked, in order */
  asked: { baton: RequestName; [field: string]: unknown }[]
  connection: Requests['connection']['answer']
  leads: TrueLead[]
  /** answers of requests the fake does not work out itself, or faults to show */
  answers: Partial<{ [N in RequestName]: Outcome<Requests[N]['answer']> }>
  push: (push: Push) => void
  onMessage: (message: { baton: RequestName; [field: string]: unknown }) => Promise<Outcome<unknown>>
  ports: Set<(push: Push) => void>
}

/** Answers protocol.ts from memory, for screens and view tests; the real background is tested on its own. */
export function fakeBackground(leads: TrueLead[], connection: Requests['connection']['answer']): FakeBackground {
  const fake: FakeBackground = {
    asked: [],
    connection,
    leads,
    answers: {},
    ports: new Set(),
    push: (push) => {
      for (const tell of fake.ports) tell(push)
    },
    onMessage: async (message) => {
      fake.asked.push(message)
      const fixed = fake.answers[message.baton]
      if (fixed) return structuredClone(fixed)
      const work = WORK[message.baton] as ((fake: FakeBackground, ask: never) => unknown) | undefined
      if (!work) return { ok: true, value: null }
      const value = work(fake, message as never)
      return value === undefined
        ? { ok: false, code: 'offline', message: 'This needs the worker, which cannot be reached right now.' }
        : { ok: true, value: structuredClone(value) }
    },
  }
  return fake
}

type Work = { [N in RequestName]?: (fake: FakeBackground, ask: Requests[N]['ask']) => Requests[N]['answer'] | undefined }

const WORK: Work = {
  siteRules: () => SITES.map((site) => ({ ...site, record: site.record?.source })),
  connection: (fake) => fake.connection,
  search: (fake, ask) => {
    const found = matching(fake, ask.query).filter((card) => !ask.quadrant || card.quadrant === ask.quadrant)
    return { cards: found.slice(ask.offset, ask.offset + ask.limit), total: found.length }
  },
  counts: (fake, ask) => {
    const counts = Object.fromEntries(QUADRANTS.map((quadrant) => [quadrant, 0])) as Record<Quadrant, number>
    for (const card of matching(fake, ask.query)) counts[card.quadrant] += 1
    return counts
  },
  waiting: (fake, ask) => {
    const cards = fake.leads
      .map((lead) => lead.card)
      .filter((card) => card.handoff?.state === 'open' || card.handoff?.state === 'seen')
      .sort((a, b) => (a.handoff!.clocks.decidedDueAt ?? 0) - (b.handoff!.clocks.decidedDueAt ?? 0))
    return { cards: cards.slice(0, ask.limit), total: cards.length }
  },
  card: (fake, ask) => leadOf(fake, ask.leadId)?.card ?? null,
  people: (fake, ask) => {
    const own = leadOf(fake, ask.leadId)?.card
    return fake.leads
      .map((lead) => lead.card)
      .filter((card) => card.id !== own?.id && card.account?.domain === own?.account?.domain)
      .sort((a, b) => b.score - a.score)
      .slice(0, 4)
  },
  timeline: (fake, ask) => {
    const all = leadOf(fake, ask.leadId)?.events ?? []
    const from = Number(ask.cursor ?? 0)
    return { events: all.slice(from, from + 8), cursor: from + 8 < all.length ? String(from + 8) : null }
  },
  handoff: (fake, ask) => {
    const lead = fake.leads.find(({ card }) => card.handoff?.id === ask.handoffId)
    return lead ? handoffOf(lead, lead.card.handoff!) : null
  },
  decide: (fake, ask) => {
    const lead = leadOf(fake, ask.leadId)
    if (!lead?.card.handoff) return undefined
    lead.card = { ...lead.card, handoff: decided(lead.card.handoff, ask.decision, workerNow(fake)) }
    return lead.card
  },
  terms: ({ connection: c }, { version }) =>
    c.state === 'signed-out'
      ? null
      : termsOf({ version, status: 'published', signed: false, chosen: true, createdAt: 0, publishedAt: 0, content: b2bStarter }),
  call: (_fake, { path }) => (path.startsWith('/v1/members') ? { status: 200, body: { members: TEAM, cursor: null } } : undefined),
  nameAccount: (fake, ask) => {
    for (const lead of fake.leads) {
      if (lead.card.account?.domain !== ask.domain) continue
      lead.card = { ...lead.card, namedAccount: ask.named, account: { ...lead.card.account, named: ask.named } }
    }
    fake.push({ type: 'all' })
    return null
  },
  tabLead: (fake, ask) => ({
    leadId: ask.tabId === 1 ? (fake.leads[0]?.card.id ?? null) : null,
    confidence: ask.tabId === 1 ? 'exact' : null,
  }),
  // put away, so that it stands over no other screen
  checklist: () => ({ granted: false, cardSeen: false, dismissed: true, setup: null }),
  siteAccess: (_fake, ask) => ({ origin: new URL(ask.url).origin, granted: false, site: 'gmail', possible: true }),
  sites: () => [
    { origin: 'https://mail.google.com', site: 'gmail' },
    { origin: 'https://crm.nordwind.example', site: 'espocrm' },
  ],
}

const leadOf = (fake: FakeBackground, id: string) => fake.leads.find(({ card }) => card.id === id)

function matching(fake: FakeBackground, query: string): Card[] {
  const wanted = query.toLowerCase()
  return fake.leads
    .map((lead) => lead.card)
    .filter((card) =>
      [card.name, card.email, card.account?.name, card.account?.domain].some((text) => text?.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

const workerNow = ({ connection }: FakeBackground): number =>
  Date.now() + ((connection.state !== 'signed-out' && connection.workerAheadMs) || 0)

function decided(handoff: HandoffSummary, decision: Decision, now: number): HandoffSummary {
  if (decision.action === 'undo') return { ...handoff, state: 'seen', undoUntil: null, decidedAt: null, decidedBy: null, reason: null }
  const action: TableAction = decision.action === 'outcome' ? decision.result : decision.action
  const state = nextState(handoff.state, action)
  if (state === null) return handoff
  const settles = decision.action === 'accept' || decision.action === 'reject'
  const reason = decision.action === 'reject' || decision.action === 'outcome' ? (decision.reason ?? null) : handoff.reason
  const note = decision.action === 'reject' || decision.action === 'outcome' ? (decision.note ?? null) : handoff.reasonNote
  const taker = decision.action === 'qualify' ? TEAM.find(({ id }) => id === decision.passTo) : undefined
  const passed = taker ? { owner: { id: taker.id, name: taker.name }, transfers: handoff.transfers + 1 } : {}
  const by = settles ? { decidedAt: now, decidedBy: { id: 'm1', name: 'Jana Berg' } } : {}
  return {
    ...handoff,
    ...by,
    ...passed,
    snoozedUntil: decision.action === 'snooze' ? decision.until : null,
    state,
    reason,
    reasonNote: note,
    undoUntil: decision.action === 'seen' ? handoff.undoUntil : now + 10_000,
  }
}

function handoffOf({ card, events }: TrueLead, summary: HandoffSummary): Handoff {
  return {
    ...summary,
    lead: { id: card.id, name: card.name, email: card.email, title: card.title, company: card.account?.name ?? null },
    evidence: {
      trigger: summary.trigger,
      because: summary.because,
      fit: card.fit,
      readiness: Math.max(0, card.readiness - 6),
      score: card.fit + Math.max(0, card.readiness - 6),
      grade: card.grade,
      quadrant: card.quadrant,
      receipts: card.receipts.slice(0, 5),
      definitionVersion: 1,
      definitionSigned: false,
      events: events.slice(0, 4),
      answers: { timing: 3, need: 'Downtime on two lines' },
      account: card.account && { domain: card.account.domain, name: card.account.name, named: card.account.named, plan: null },
      otherPeople: [],
      campaign: { name: 'Autumn webinar', brief: 'They saw the webinar on unplanned downtime. Ask about their last stop.' },
    },
    touches:
      summary.state === 'accepted'
        ? [{ at: summary.openedAt + 600_000, by: { id: 'm1', name: 'Jana Berg' }, channel: 'call', outcome: 'no-answer' }]
        : [],
    steps: [],
    nextStep: null,
    amount: null,
  }
}
