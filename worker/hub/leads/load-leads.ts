import { accountsOfDomains } from '../../store/accounts'
import { latestHandoffs } from '../../store/handoffs'
import { loadRecords } from '../../store/leads'
import { statesOfLeads } from '../../store/visitors'
import type { Hub, LeadEntry } from '../hub'

/** Lead entries by id, from memory or D1. Ids nobody has are absent. */
export async function loadLeads(hub: Hub, ids: readonly string[]): Promise<Map<string, LeadEntry>> {
  const entries = new Map<string, LeadEntry>()
  const missing: string[] = []
  for (const id of new Set(ids)) {
    const entry = hub.leads.get(id)
    if (entry) entries.set(id, entry)
    else missing.push(id)
  }
  if (missing.length === 0) return entries
  const records = await loadRecords(hub.db, hub.id, missing)
  if (records.length === 0) return entries
  const domains = [...new Set(records.flatMap((r) => r.domain ?? []))]
  const [states, handoffs, accounts] = await Promise.all([
    statesOfLeads(hub.db, hub.id, missing),
    latestHandoffs(hub.db, hub.id, missing),
    accountsOfDomains(hub.db, hub.id, domains),
  ])
  for (const record of records) {
    const entry: LeadEntry = { record, states: new Map(), handoff: null, account: (record.domain && accounts.get(record.domain)) || null }
    entries.set(record.id, entry)
    hub.leads.set(record.id, entry)
  }
  for (const row of states) entries.get(row.lead)?.states.set(row.visitor, JSON.parse(row.state))
  for (const handoff of handoffs) {
    const entry = entries.get(handoff.leadId)
    if (entry) entry.handoff = handoff
  }
  return entries
}
