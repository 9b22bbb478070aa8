import type { StoredEvent } from '#shared/schema/event'
import type { ReplayAction } from '../../hub/replay-action.ts'
import type { DemoSeed, SeedEvent, SeedHandoff, SeedLead, SeedStep } from './types.ts'

const MINUTE_MS = 60_000
const SESSION_GAP_MS = 30 * MINUTE_MS
/** What may open a hand-off ends its group: the hub's clock must stand where it happened. */
const DECISIVE = new Set(['form', 'identify', 'trial', 'meeting-booked', 'chat', 'webinar-registered', 'call-inbound'])

const memberId = (key: string) => `mb_${key}`

/** The seed as one line of actions in order of time. */
export function replayOf(seed: DemoSeed, nowMs: number): ReplayAction[] {
  const actions: ReplayAction[] = [
    ...eventGroups(seed.leads.flatMap((lead) => lead.events)),
    ...eventGroups(seed.anonymousEvents),
    ...seed.leads.flatMap(said),
    ...seed.handoffs.flatMap((handoff) => handoffActions(handoff, nowMs)),
  ]
  // Stable: what a lead's own list says first stays first at equal times.
  return actions.sort((a, b) => a.at - b.at)
}

function eventGroups(events: readonly SeedEvent[]): ReplayAction[] {
  const byVisitor = new Map<string, SeedEvent[]>()
  for (const event of events) byVisitor.set(event.visitor, [...(byVisitor.get(event.visitor) ?? []), event])
  const groups: ReplayAction[] = []
  for (const own of byVisitor.values()) {
    let group: StoredEvent[] = []
    const close = () => {
      if (group.length > 0) groups.push({ kind: 'events', at: group.at(-1)!.at, events: group })
      group = []
    }
    for (const event of own.toSorted((a, b) => a.at - b.at)) {
      if (group.length > 0 && event.at - group.at(-1)!.at > SESSION_GAP_MS) close()
      group.push({ ...event, receivedAt: event.at })
      if (DECISIVE.has(event.name)) close()
    }
    close()
  }
  return groups
}

/** What was imported, enriched or written down about a lead; what a form said is in its events. */
function said(lead: SeedLead): ReplayAction[] {
  const actions: ReplayAction[] = []
  for (const source of ['import', 'crm', 'enrichment'] as const) {
    const traits = lead.traits[source]
    // A moment after the form that made the lead known, as an enrichment service would.
    if (traits) actions.push({ kind: 'upsert', at: lead.createdAt + 1000, lead: { email: lead.email, traits }, source, by: null })
  }
  if (lead.linkedin) {
    const linkedin = `https://www.linkedin.com/in/${lead.linkedin}`
    actions.push({ kind: 'upsert', at: lead.createdAt + 2000, lead: { email: lead.email, linkedin }, source: 'enrichment', by: null })
  }
  if (lead.answers)
    actions.push({
      kind: 'upsert',
      at: lead.answers.at,
      lead: { email: lead.email, traits: lead.answers.traits },
      source: 'member',
      by: memberId(lead.answers.by),
    })
  return actions
}

function handoffActions(h: SeedHandoff, nowMs: number): ReplayAction[] {
  const openedAt = nowMs - h.openedMinutesAgo * MINUTE_MS
  const email = h.leadEmail
  return [
    {
      kind: 'open',
      at: openedAt + 500,
      email,
      trigger: h.trigger,
      note: h.note,
      by: h.openedBy && memberId(h.openedBy),
      ownerId: memberId(h.owner),
    },
    ...h.steps.map((step): ReplayAction => {
      const at = nowMs - step.minutesAgo * MINUTE_MS
      if (step.action === 'return') return { kind: 'return', at, email }
      return { kind: 'act', at, email, action: step.action, by: memberId(step.by ?? h.owner), body: bodyOf(step) }
    }),
  ]
}

function bodyOf({ reason, note, channel, outcome, nextStep, amount, to }: SeedStep): Record<string, unknown> {
  const given = { reason, note, channel, outcome, nextStep, amount, ownerId: to && memberId(to) }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
