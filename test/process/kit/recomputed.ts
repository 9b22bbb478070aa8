import type { DatabaseSync } from 'node:sqlite'
import type { DefinitionContent } from '#shared/schema/definition'
import type { ScoredEvent, StoredEvent } from '#shared/schema/event'
import type { Card } from '#shared/schema/lead'
import { compileDefinition } from '#shared/scoring/compile'
import { score } from '#shared/scoring/score'
import { stateFromEvents } from '#shared/scoring/state'
import { assetIndex } from '../../../worker/hub/leads/asset-index'
import { toScoredEvent } from '../../../worker/hub/scoring/scored-event'
import { rowsOf } from './stored.ts'

type EventRow = {
  visitor: string
  id: string
  name: string
  at: number
  received_at: number
  url: string | null
  referrer: string | null
  props: string | null
}

/** Cards and events of a stopped state, and what the pure engine makes of the events: nothing of the worker's own counts is used. */
export function recomputed(db: DatabaseSync): { card: Card; readiness: number; signals: unknown }[] {
  const [row] = rowsOf<{ content: string; version: number; zone: string }>(
    db,
    `SELECT d.content, d.version, w.time_zone AS zone FROM definitions d JOIN workspaces w ON w.id = d.workspace WHERE d.workspace = 'ws_local' AND d.status = 'published'`,
  )
  const compiled = compileDefinition(JSON.parse(row!.content) as DefinitionContent, { version: row!.version, timeZone: row!.zone })
  const assets = assetIndex([])
  const byVisitor = new Map<string, ScoredEvent[]>()
  for (const e of rowsOf<EventRow>(db, "SELECT * FROM events WHERE workspace = 'ws_local'")) {
    const event = toScoredEvent({ ...e, receivedAt: e.received_at, props: JSON.parse(e.props ?? '{}') } as unknown as StoredEvent, assets)
    byVisitor.set(e.visitor, [...(byVisitor.get(e.visitor) ?? []), event])
  }
  const links = rowsOf<{ visitor: string; lead: string }>(db, "SELECT visitor, lead FROM links WHERE workspace = 'ws_local'")
  const visitorsOf = new Map<string, string[]>()
  for (const { visitor, lead } of links) visitorsOf.set(lead, [...(visitorsOf.get(lead) ?? []), visitor])
  return rowsOf<{ card: string }>(db, "SELECT card FROM leads WHERE workspace = 'ws_local' AND merged_into IS NULL").map((lead) => {
    const card = JSON.parse(lead.card) as Card
    const states = (visitorsOf.get(card.id) ?? []).map((v) =>
      stateFromEvents(compiled, byVisitor.get(v) ?? [], { readinessSince: card.readinessSince }),
    )
    const again = score(compiled, { traits: {}, states, at: card.at })
    return { card, readiness: again.readiness, signals: again.receipts.filter((r) => r.kind !== 'trait') }
  })
}

/** What of a card has to equal {@link recomputed}. */
export const signalsOf = (card: Card) => card.receipts.filter((r) => r.kind !== 'trait')
