import type { DatabaseSync } from 'node:sqlite'
import { expect } from 'vitest'
import type { Ledger } from './load.ts'
import { recomputed, signalsOf } from './recomputed.ts'
import { rowsOf, withStored } from './stored.ts'

/** Acknowledged events that are not in D1. What is there is there once: the key of the table sees to it. */
export function lostEvents(db: DatabaseSync, ledger: Ledger): number {
  const stored = new Set(rowsOf<{ visitor: string; id: string }>(db, 'SELECT visitor, id FROM events').map((e) => `${e.visitor} ${e.id}`))
  let lost = 0
  for (const [visitor, ids] of ledger.acknowledged) for (const id of ids) if (!stored.has(`${visitor} ${id}`)) lost++
  return lost
}

/** Everything DESIGN §3 promises of a stopped state: nothing lost, nothing unscored, every score as recomputed, one hand-off for each raised hand. */
export function expectWhole(state: string, ledger: Ledger): { events: number; leads: number; handoffs: number } {
  return withStored(state, (db) => {
    expect(lostEvents(db, ledger), 'acknowledged events lost').toBe(0)
    const count = (sql: string) => rowsOf<{ n: number }>(db, sql)[0]!.n
    expect(
      count('SELECT count(*) AS n FROM visitors WHERE unscored > 0') + count('SELECT count(*) AS n FROM leads WHERE unscored > 0'),
      'unscored marks',
    ).toBe(0)
    const leads = recomputed(db)
    const wrong = leads.filter(
      ({ card, readiness, signals }) => card.readiness !== readiness || JSON.stringify(signalsOf(card)) !== JSON.stringify(signals),
    )
    expect(
      wrong.map(({ card, readiness }) => [card.id, card.readiness, readiness]),
      'scores that differ from the recomputed',
    ).toEqual([])
    const opened = new Map<string, number>()
    for (const { email } of rowsOf<{ email: string }>(db, 'SELECT l.email FROM handoffs h JOIN leads l ON l.id = h.lead'))
      opened.set(email, (opened.get(email) ?? 0) + 1)
    expect(
      ledger.handRaisers.filter((email) => opened.get(email) !== 1),
      'raised hands without exactly one hand-off',
    ).toEqual([])
    expect(
      [...opened.values()].filter((n) => n !== 1),
      'leads with several hand-offs',
    ).toEqual([])
    return { events: count('SELECT count(*) AS n FROM events'), leads: leads.length, handoffs: opened.size }
  })
}
