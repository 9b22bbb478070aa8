import type { LeadInput } from '#shared/api/leads'
import { accountsOfDomains } from '../../store/accounts'
import { deleteChunks, getImport, type ImportRow, insertImportErrors, type RowError, saveImport } from '../../store/imports'
import { getJob, saveJob } from '../../store/jobs'
import { findByKeys } from '../../store/lead-keys'
import type { Actor } from '../actor'
import type { Hub } from '../hub'
import { type AccountInput, accountsPut } from './account-put'
import { keysOfInput, leadsUpsert } from './lead-upsert'

/** The rows of one chunk as the job understood them. `last`: no chunk follows. */
export type ImportSlice = {
  id: string
  cursor: string
  next: string
  last: boolean
  leads: { row: number; lead: LeadInput }[]
  accounts: { row: number; domain: string; account: AccountInput }[]
  errors: RowError[]
}
type Counts = { created: number; updated: number; errors: RowError[] }

/**
 * Does one chunk of an import, exactly once: rows, counts, errors and the job's cursor are one commit, and a slice whose
 * cursor is not the job's was done before. A preview only counts.
 */
export async function importSlice(hub: Hub, slice: ImportSlice): Promise<null> {
  const [job, row] = await Promise.all([getJob(hub.db, hub.id, 'import', slice.id), getImport(hub.db, hub.id, slice.id)])
  if (!job || !row || job.status !== 'running' || job.cursor !== slice.cursor) return null
  const finish = (counts: Counts) => {
    const next = progressed(hub, row, slice, counts)
    const status = slice.last ? ('done' as const) : ('running' as const)
    return [
      saveImport(hub.db, hub.id, next),
      saveJob(hub.db, hub.id, { ...job, status, cursor: slice.next, done: next.rowsDone, attempts: 0, error: null }, hub.now()),
      ...(counts.errors.length > 0 ? [insertImportErrors(hub.db, hub.id, slice.id, counts.errors)] : []),
      ...(next.status === 'done' ? [deleteChunks(hub.db, hub.id, slice.id)] : []),
    ]
  }
  const member = row.byMember === null ? null : (hub.members.get(row.byMember) ?? null)
  if (row.preview) await hub.commit(finish(await counted(hub, slice)))
  else if (row.kind === 'leads') await importLeads(hub, { member }, slice, finish)
  else await importAccounts(hub, { member }, slice, finish)
  return null
}

function progressed(hub: Hub, row: ImportRow, slice: ImportSlice, { created, updated, errors }: Counts): ImportRow {
  const status = slice.last ? (row.preview ? 'ready' : 'done') : row.status
  return {
    ...row,
    status,
    rowsDone: row.rowsDone + slice.leads.length + slice.accounts.length + slice.errors.length,
    created: row.created + created,
    updated: row.updated + updated,
    failed: row.failed + errors.length,
    updatedAt: hub.now(),
  }
}

async function importLeads(hub: Hub, actor: Actor, slice: ImportSlice, finish: (counts: Counts) => D1PreparedStatement[]): Promise<void> {
  const inputs = slice.leads.map(({ lead }) => ({ actor, lead, source: 'import' as const }))
  await leadsUpsert(hub, inputs, (outcomes) => {
    const counts: Counts = { created: 0, updated: 0, errors: [...slice.errors] }
    const made = new Set<string>()
    outcomes.forEach(({ value, error }, i) => {
      if (error) counts.errors.push({ row: slice.leads[i]!.row, field: error.field ?? null, said: error.said })
      else if (value!.created && !made.has(value!.leadId)) counts.created++
      else counts.updated++
      if (value) made.add(value.leadId)
    })
    return finish(counts)
  })
}

async function importAccounts(
  hub: Hub,
  actor: Actor,
  slice: ImportSlice,
  finish: (counts: Counts) => D1PreparedStatement[],
): Promise<void> {
  const counts = await counted(hub, slice)
  const inputs = slice.accounts.map(({ domain, account }) => ({ actor, domain, account }))
  await accountsPut(hub, inputs, finish(counts))
}

/** How many rows name somebody new, before anything is written. In a preview a person named in two chunks counts as two. */
async function counted(hub: Hub, { leads, accounts, errors }: ImportSlice): Promise<Counts> {
  const names = [
    ...leads.map(({ lead }) => keysOfInput(lead).map((k) => `${k.kind} ${k.value}`)),
    ...accounts.map(({ domain }) => [domain]),
  ]
  const keys = await findByKeys(
    hub.db,
    hub.id,
    leads.flatMap(({ lead }) => keysOfInput(lead)),
  )
  const known = new Set<string>(keys.map((k) => `${k.kind} ${k.value}`))
  const domains = accounts.map(({ domain }) => domain)
  if (domains.length > 0) for (const domain of (await accountsOfDomains(hub.db, hub.id, domains)).keys()) known.add(domain)
  const counts: Counts = { created: 0, updated: 0, errors: [...errors] }
  for (const own of names) {
    if (own.some((name) => known.has(name))) counts.updated++
    else counts.created++
    for (const name of own) known.add(name)
  }
  return counts
}
