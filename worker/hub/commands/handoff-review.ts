import type { FINDINGS } from '#shared/api/handoffs'
import type { Handoff } from '#shared/schema/handoff'
import { ApiError, notFound } from '../../errors'
import { type Phrase, phrase, phraseOf, term } from '../../language/phrase'
import { getHandoff, insertSteps, updateHandoff } from '../../store/handoffs'
import { type Actor, actorId } from '../actor'
import { tellOpened } from '../alerts/handoff-alerts'
import { auditLine } from '../audit-line'
import { startClocks } from '../clocks/sla'
import type { HandoffRecord } from '../handoffs/handoff-record'
import { setTimerFor } from '../handoffs/handoff-timers'
import { chooseOwner, problemPhrase, problemText } from '../handoffs/routing'
import type { Hub } from '../hub'
import { commitLeads } from '../leads/lead-commit'
import { loadLeads } from '../leads/load-leads'
import { isOpen } from '../scoring/triggers'
import { viewOf } from './handoff-open'

/** Lets a claimed hand-raise that waited in review through: its clocks start now. */
export async function handoffRelease(hub: Hub, { actor, handoffId }: { actor: Actor; handoffId: string }): Promise<Handoff> {
  const { record, entry, evidence } = await found(hub, handoffId)
  if (record.state !== 'review')
    throw new ApiError('wrong-state', phrase`This hand-off is ${term(record.state)}; only one that waits in review can be released.`)
  if (isOpen(entry)) throw new ApiError('conflict', phrase`The lead has an open hand-off by now.`)
  const now = hub.now()
  const { ownerId, problem } = await chooseOwner(hub, entry, record.trigger)
  const next: HandoffRecord = {
    ...record,
    state: 'open',
    ownerId,
    openedAt: now,
    ...startClocks(hub, { trigger: record.trigger, ownerId }, now),
    steps: record.steps + 1,
  }
  entry.handoff = next
  entry.record = { ...entry.record, stage: 'mql', ownerId: ownerId ?? entry.record.ownerId }
  const told = await tellOpened(hub, next, entry.record, evidence, { problem })
  await write(
    hub,
    actor,
    record,
    next,
    entry,
    { action: 'release', detail: problemText(hub, problem), note: problemPhrase(hub, problem) },
    [...setTimerFor(hub, next), ...told],
  )
  return viewOf(hub, handoffId)
}

/** Marketing closes what came back to it with a finding; a lead it closed may be handed over again by scoring. */
export async function handoffClose(
  hub: Hub,
  { actor, handoffId, finding, note }: { actor: Actor; handoffId: string; finding: (typeof FINDINGS)[number]; note: string | null },
): Promise<Handoff> {
  const { record, entry } = await found(hub, handoffId)
  if (record.state !== 'returned' && record.state !== 'rejected') {
    throw new ApiError('wrong-state', phrase`This hand-off is ${term(record.state)}; marketing closes returned and rejected ones.`)
  }
  const next: HandoffRecord = { ...record, finding, steps: record.steps + 1 }
  if (entry.handoff?.id === record.id) entry.handoff = next
  const said = (words: string) => (note === null ? words : `${words}: ${note}`)
  const inEach = phraseOf((language) => said(term(finding)[language]))
  await write(hub, actor, record, next, entry, { action: 'close', detail: said(finding), note: inEach })
  return viewOf(hub, handoffId)
}

async function found(hub: Hub, id: string) {
  const handoff = await getHandoff(hub.db, hub.id, id)
  if (!handoff) throw notFound('hand-off')
  const entry = (await loadLeads(hub, [handoff.record.leadId])).get(handoff.record.leadId)
  if (!entry) throw notFound('lead')
  return { ...handoff, entry }
}

async function write(
  hub: Hub,
  actor: Actor,
  before: HandoffRecord,
  next: HandoffRecord,
  entry: Awaited<ReturnType<typeof found>>['entry'],
  { action, detail, note }: { action: 'release' | 'close'; detail: string | null; note: Phrase | null },
  statements: D1PreparedStatement[] = [],
): Promise<void> {
  const at = hub.now()
  const step = { handoff: next.id, n: before.steps, at, byMember: actorId(actor), action, from: before.state, to: next.state, detail }
  await commitLeads(
    hub,
    [entry],
    [
      updateHandoff(hub.db, hub.id, next),
      insertSteps(hub.db, hub.id, [step]),
      auditLine(hub, actor, `handoff.${action}`, next.id, note && { note }, at),
      ...statements,
    ],
    { cause: 'time' },
  )
}
