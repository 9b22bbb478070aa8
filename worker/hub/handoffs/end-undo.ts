import { getHandoff, updateHandoff } from '../../store/handoffs'
import { clearTimer } from '../../store/timers'
import type { Hub } from '../hub'

/** The undo window of a hand-off is over: the snapshot goes, and the card stops offering it. */
export async function endUndo(hub: Hub, id: string): Promise<void> {
  const found = await getHandoff(hub.db, hub.id, id)
  const statements = [clearTimer(hub.db, hub.id, 'undo', id)]
  if (found?.record.undo && found.record.undo.until <= hub.now()) {
    const record = { ...found.record, undo: null }
    statements.push(updateHandoff(hub.db, hub.id, record))
    const entry = hub.leads.get(record.leadId)
    if (entry?.handoff?.id === id) entry.handoff = record
    hub.dirtyLeads.set(record.leadId, 'time')
  }
  await hub.commit(statements)
}
