import type { Member } from '#shared/schema/member'
import type { ReportPeriod } from '#shared/schema/report'
import { officeHours } from '../hub/clocks/business-time'
import { ENGLISH, type Words } from '../language/words'
import { listMembers } from '../store/members'
import { clockTable } from '../store/reports/clock-table'
import { handoffFacts } from '../store/reports/handoff-facts'
import { getWorkspace } from '../store/workspaces'
import { type Passage, passageOf } from './passage'
import { reportPeriod } from './period'

/** What every report starts from. */
export type ReportBasis = {
  db: D1Database
  workspace: string
  period: ReportPeriod
  now: number
  /** what sentences are said in */
  words: Words
  /** database, workspace and the period's two ends: what most queries take */
  within: [db: D1Database, workspace: string, from: number, until: number]
  /** hand-offs opened in the period, oldest first */
  passages(): Promise<Passage[]>
  /** everybody who ever was a member, by id */
  members(): Promise<Map<string, Member>>
  /** names an owner by id; the empty id is nobody */
  nameOf(): Promise<(id: string) => string>
}

/** Reads the period from a query; nothing else is asked of the database yet. Throws invalid-field as {@link reportPeriod} does. */
export async function reportBasis(
  db: D1Database,
  workspace: string,
  query: { from?: string; to?: string },
  now: number,
  words: Words = ENGLISH,
): Promise<ReportBasis> {
  const { timeZone } = (await getWorkspace(db, workspace))!
  const period = reportPeriod(query, timeZone, now)
  const members = once(async () => new Map((await listMembers(db, workspace)).map((m) => [m.id, m])))
  const office = officeHours(timeZone)
  return {
    db,
    workspace,
    period,
    now,
    words,
    within: [db, workspace, period.startsAt, period.endsAt],
    passages: async () => {
      const [facts, clocks, known] = await Promise.all([
        handoffFacts(db, workspace, period.startsAt, period.endsAt),
        clockTable(db, workspace),
        members(),
      ])
      return facts.map((fact) => passageOf(fact, clocks, known.get(fact.owner ?? '')?.hours ?? office, now))
    },
    members,
    nameOf: async () => {
      const known = await members()
      return (id) => (id === '' ? 'Nobody' : (known.get(id)?.name ?? id))
    },
  }
}

/** Asks once, however often it is wanted. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null
  return () => {
    asked ??= ask()
    return asked
  }
}
