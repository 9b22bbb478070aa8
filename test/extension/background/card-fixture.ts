import { createHash } from 'node:crypto'
import type { HandoffSummary } from '#shared/schema/handoff'
import { Card } from '#shared/schema/lead'
import type { Me, Member } from '#shared/schema/member'
import { PLAIN_CARD } from '../plain-card'
import { PLAIN_HANDOFF } from '../plain-handoff'

export const NOW = Date.UTC(2026, 10, 22, 12)

export const member: Member = {
  id: 'mem_rosa',
  name: 'Rosa Keller',
  email: 'rosa@sales.example',
  role: 'sales',
  manager: false,
  signer: true,
  scope: 'all',
  active: true,
  createdAt: 0,
}

export const me: Me = {
  member,
  role: 'sales',
  workspace: { id: 'ws_1', name: 'Nordwind', timeZone: 'Europe/Berlin', demo: false },
  definition: { version: 1, signed: false },
}

export const sha256 = (email: string): string => createHash('sha256').update(email.trim().toLowerCase()).digest('hex')

/** A card the worker could send, checked against its schema. `score` is split so that fit + readiness = score = Σ receipts. */
export function cardOf(id: string, change: Partial<Card> = {}): Card {
  const email = change.email === undefined ? `${id}@kunde.example` : change.email
  const receipt = { earned: 60, cutByCap: 0, lostToDecay: 0, evidence: '', lastAt: null, ageing: { kind: 'fixed' as const } }
  return Card.parse({
    ...PLAIN_CARD,
    id,
    seq: 1,
    email,
    emailHash: email === null ? null : sha256(email),
    name: `Lead ${id}`,
    title: 'Head of Sales',
    account: { domain: 'kunde.example', name: 'Kunde GmbH', named: false, owner: null },
    traits: {},
    stage: 'mql',
    lastActivity: { at: NOW - 60_000, label: 'Pricing' },
    createdAt: NOW - 86_400_000,
    fit: 60,
    readiness: 0,
    score: 60,
    grade: 'B4',
    quadrant: 'check-fit',
    coverage: 1,
    knockedOut: [],
    excluded: null,
    missingTraits: [],
    receipts: [{ rule: 'seniority', kind: 'trait', label: 'Head of a function', points: 60, ...receipt }],
    definitionVersion: 1,
    at: NOW - 60_000,
    leavesQuadrant: null,
    scale: {
      handOverWhen: 'quadrant',
      thresholds: { fit: 50, readiness: 50, total: 50 },
      bands: { fit: [75, 50, 25], readiness: [75, 50, 25] },
    },
    ...change,
  })
}

export function handoffOf(leadId: string, change: Partial<HandoffSummary> = {}): HandoffSummary {
  return {
    ...PLAIN_HANDOFF,
    id: `ho_${leadId}`,
    leadId,
    state: 'open',
    trigger: 'hand-raise',
    because: 'Demo request',
    owner: null,
    openedAt: NOW - 60_000,
    clocks: { seenDueAt: NOW + 240_000, decidedDueAt: NOW + 1_740_000, firstTouchDueAt: NOW + 840_000 },
    ...change,
  }
}
