import { b2bStarter } from '#shared/packs/b2b-starter'
import type { Trigger } from '#shared/schema/definition'
import type { HandoffState, HandoffSummary } from '#shared/schema/handoff'
import type { Me, Member } from '#shared/schema/member'
import type { Requests } from '../../../extension/background/protocol'
import { PLAIN_HANDOFF } from '../plain-handoff'
import type { TrueLead } from './true-cards'

export const ME: Me = {
  member: {
    id: 'm1',
    name: 'Jana Berg',
    email: 'jana@meridian.example',
    role: 'sales',
    manager: false,
    signer: false,
    scope: 'all',
    active: true,
    createdAt: 0,
  },
  role: 'sales',
  workspace: { id: 'w1', name: 'Meridian', timeZone: 'Europe/Berlin', demo: true },
  definition: { version: 1, signed: false },
}

/** The demo member, two colleagues in sales, and somebody who cannot take a hand-off. */
export const TEAM: readonly Member[] = [
  ME.member,
  { ...ME.member, id: 'm2', name: 'Tobias Lindqvist', email: 'tobias@meridian.example' },
  { ...ME.member, id: 'm3', name: 'Amara Okoye', email: 'amara@meridian.example' },
  { ...ME.member, id: 'm4', name: 'Mia Marketing', email: 'mia@meridian.example', role: 'marketing' },
]

type SignedIn = Exclude<Requests['connection']['answer'], { state: 'signed-out' }>

/** A live connection of the demo member; `over` changes parts. */
export function signedIn(over: Partial<SignedIn> = {}): SignedIn {
  return {
    state: 'live',
    me: ME,
    workerUrl: 'https://baton.meridian.example',
    seq: 9,
    leads: 60,
    waiting: 0,
    unsent: 0,
    activeVisitors: 4,
    ...over,
  }
}

const MINUTE = 60_000

/** Puts a hand-off on a lead: opened `openedMinutes` ago, to be decided `dueMinutes` from now. */
export function handOver(
  lead: TrueLead,
  trigger: Trigger,
  because: string,
  now: number,
  openedMinutes: number,
  dueMinutes: number,
  state: HandoffState = 'open',
): TrueLead {
  const handoff: HandoffSummary = {
    ...PLAIN_HANDOFF,
    id: `h-${lead.card.id}`,
    leadId: lead.card.id,
    state,
    trigger,
    because,
    owner: { id: 'm1', name: 'Jana Berg' },
    play: b2bStarter.plays.find((play) => play.trigger === trigger) ?? null,
    openedAt: now - openedMinutes * MINUTE,
    clocks: { seenDueAt: null, decidedDueAt: now + dueMinutes * MINUTE, firstTouchDueAt: now + dueMinutes * MINUTE },
    decidedAt: state === 'open' || state === 'seen' ? null : now - 5 * MINUTE,
    decidedBy: state === 'open' || state === 'seen' ? null : { id: 'm1', name: 'Jana Berg' },
  }
  lead.card = { ...lead.card, handoff, owner: handoff.owner, stage: state === 'accepted' ? 'accepted' : 'mql' }
  return lead
}
