import { score } from '#shared/scoring/score'
import { ApiError } from '../errors'
import { phrase } from '../language/phrase'
import { updateHandoff } from '../store/handoffs'
import { findByKeys } from '../store/lead-keys'
import { allLeadIds } from '../store/leads'
import type { Actor } from './actor'
import { handoffAct } from './commands/handoff-act'
import { leadUpsert } from './commands/lead-upsert'
import { startHandoff } from './handoffs/hand-over'
import { openHandoff } from './handoffs/open-handoff'
import { returnHandoff } from './handoffs/return-handoff'
import type { Hub, LeadEntry } from './hub'
import { ingest } from './ingest'
import { commitLeads } from './leads/lead-commit'
import { loadLeads } from './leads/load-leads'
import type { ReplayAction } from './replay-action'
import { drain } from './scoring/drain'
import { scoringTraits } from './scoring/scoring-traits'
import { isOpen } from './scoring/triggers'

/** Replays a history through the hub's own commits, each action at its own time; scores everything for now in the end. */
export async function replay(hub: Hub, actions: readonly ReplayAction[]): Promise<{ actions: number }> {
  hub.isReplaying = true
  try {
    for (const action of actions) {
      hub.clockAt = action.at
      await step(hub, action)
      await settle(hub)
    }
  } finally {
    hub.clockAt = null
    hub.isReplaying = false
  }
  for (const id of await allLeadIds(hub.db, hub.id)) hub.dirtyLeads.set(id, 'time')
  await settle(hub)
  return { actions: actions.length }
}

async function step(hub: Hub, action: ReplayAction): Promise<void> {
  switch (action.kind) {
    case 'events':
      return ingest(hub, action.events)
    case 'upsert':
      await leadUpsert(hub, { actor: actorOf(hub, action.by), lead: action.lead, source: action.source })
      return
    case 'open':
      return open(hub, await byEmail(hub, action.email), action)
    case 'act': {
      const { handoff } = await byEmail(hub, action.email)
      if (!handoff) throw new ApiError('not-found', phrase`${action.email} has no hand-off to ${action.action}.`)
      await handoffAct(hub, {
        actor: actorOf(hub, action.by),
        handoffId: handoff.id,
        action: action.action,
        body: action.body,
        idempotencyKey: null,
      })
      return
    }
    case 'return': {
      const entry = await byEmail(hub, action.email)
      if (entry.handoff) await returnHandoff(hub, entry)
    }
  }
}

async function open(hub: Hub, entry: LeadEntry, { trigger, note, by, ownerId }: Extract<ReplayAction, { kind: 'open' }>): Promise<void> {
  const statements: D1PreparedStatement[] = []
  if (isOpen(entry)) {
    entry.handoff = { ...entry.handoff!, ownerId }
    entry.record.ownerId = ownerId
    statements.push(updateHandoff(hub.db, hub.id, entry.handoff))
  } else {
    const scored = score(hub.compiled, { traits: scoringTraits(hub, entry), states: [...entry.states.values()], at: hub.now() })
    const because = by === null ? `Pulled by the trigger ${trigger}` : `Handed over by ${hub.members.get(by)?.name ?? 'a colleague'}`
    const opened = await openHandoff(hub, entry, scored, { trigger, because, note, openedBy: by, claimed: false, review: false, ownerId })
    await startHandoff(hub, entry, scored, opened, statements)
  }
  await commitLeads(hub, [entry], statements, { cause: 'time' })
}

async function byEmail(hub: Hub, email: string): Promise<LeadEntry> {
  const [key] = await findByKeys(hub.db, hub.id, [{ kind: 'email', value: email.toLowerCase() }])
  const entry = key && (await loadLeads(hub, [key.lead])).get(key.lead)
  if (!entry) throw new ApiError('not-found', phrase`There is no lead with the address ${email}.`)
  return entry
}

function actorOf(hub: Hub, by: string | null): Actor {
  return { member: by === null ? null : (hub.members.get(by) ?? null) }
}

async function settle(hub: Hub): Promise<void> {
  while (await drain(hub));
}
