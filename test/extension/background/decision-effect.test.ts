// @vitest-environment node
import './browser-fixture'
import { describe, expect, it } from 'vitest'
import { HANDOFF_STATES } from '#shared/schema/handoff'
import { nextState, TABLE_ACTIONS } from '#shared/schema/handoff-table'
import { Card } from '#shared/schema/lead'
import type { Decision } from '../../../extension/background/protocol'
import { beforeOf, decided, restored, UNDO_MS } from '../../../extension/background/replica/decision-effect'
import { cardOf, handoffOf, member, NOW } from './card-fixture'

const DECISIONS: Record<(typeof TABLE_ACTIONS)[number], Decision> = {
  seen: { action: 'seen' },
  accept: { action: 'accept' },
  reject: { action: 'reject', reason: 'not-now/bad-timing' },
  reassign: { action: 'reassign', ownerId: 'mem_otto' },
  snooze: { action: 'snooze', until: NOW + 60_000 },
  touch: { action: 'touch', channel: 'call', outcome: 'welcomed' },
  qualify: { action: 'qualify' },
  opportunity: { action: 'opportunity' },
  won: { action: 'outcome', result: 'won', amount: 1000 },
  lost: { action: 'outcome', result: 'lost', reason: 'not-a-fit/wrong-role' },
}
const by = { id: member.id, name: member.name }

describe('a decision as it will look', () => {
  it('follows the state table in every cell and is a valid card', () => {
    for (const state of HANDOFF_STATES) {
      for (const action of TABLE_ACTIONS) {
        const card = cardOf('a', { handoff: handoffOf('a', { state }) })
        const next = decided(card, DECISIONS[action], by, NOW)
        expect(next?.handoff?.state ?? null, `${state} × ${action}`).toBe(nextState(state, action))
        if (next) Card.parse(next)
      }
    }
  })

  it('makes an unowned lead the one’s who accepts it, and leaves an owned one its owner', () => {
    const unowned = decided(cardOf('a', { handoff: handoffOf('a') }), { action: 'accept' }, by, NOW)
    expect(decided(cardOf('a', { handoff: handoffOf('a') }), { action: 'accept' }, member, NOW)?.owner).toEqual(by)
    expect(unowned).toMatchObject({ stage: 'accepted', owner: by, handoff: { owner: by, decidedBy: by, undoUntil: NOW + UNDO_MS } })
    expect(unowned?.handoff?.clocks).toMatchObject({ seenDueAt: null, decidedDueAt: null, firstTouchDueAt: expect.any(Number) })
    const owner = { id: 'mem_otto', name: 'Otto' }
    const owned = cardOf('a', { owner, handoff: handoffOf('a', { owner }) })
    expect(decided(owned, { action: 'accept' }, by, NOW)?.owner).toEqual(owner)
  })

  it.each([
    ['not-a-fit', { stage: 'disqualified', blocked: false, nurtureUntil: null, coolOffUntil: null }],
    ['not-now', { stage: 'nurture', nurtureUntil: NOW + 90 * 86_400_000, coolOffUntil: NOW + 30 * 86_400_000 }],
    ['not-reachable/no-response', { stage: 'nurture', coolOffUntil: NOW + 14 * 86_400_000 }],
    ['bad-record/spam', { stage: 'lead', nurtureUntil: null }],
    ['do-not-contact', { stage: 'disqualified', blocked: true }],
  ])('rejecting as %s leads where the reason’s class says', (reason, expected) => {
    const card = cardOf('a', { handoff: handoffOf('a') })
    expect(decided(card, { action: 'reject', reason }, by, NOW)).toMatchObject({ ...expected, handoff: { state: 'rejected', reason } })
  })

  it('is taken back whole', () => {
    const card = cardOf('a', { handoff: handoffOf('a') })
    const rejected = decided(card, { action: 'reject', reason: 'do-not-contact' }, by, NOW)!
    expect(restored(rejected, beforeOf(card))).toEqual(card)
  })
})
