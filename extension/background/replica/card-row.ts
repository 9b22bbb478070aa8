import type { Card } from '#shared/schema/lead'
import type { CardRow } from './replica-db'

/** A hand-off nobody owns waits for every rep; the index needs a value for it. */
export const UNOWNED = '-'

/** The row of a card. `shown` is the card with waiting decisions applied; `server` what the worker said last, kept apart only while they differ. */
export function cardRow(shown: Card, server: Card): CardRow {
  const row: CardRow = { id: shown.id, card: shown, server: shown === server ? null : server }
  const state = shown.handoff?.state
  if (shown.handoff && (state === 'open' || state === 'seen')) row.waitsFor = shown.handoff.owner?.id ?? UNOWNED
  return row
}
