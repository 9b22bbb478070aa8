import type { Verdict, VerdictPerson } from '#shared/schema/report-verdict'
import { publishedDefinition } from '../store/definitions'
import { acceptances, countArrivals, namedLeads, unhandedLeads } from '../store/reports/verdict'
import type { CsvCell, CsvTable } from './csv'
import { goals } from './goals'
import type { ReportBasis } from './report-basis'
import { verdict } from './verdict'

/** The verdict of the period, with up to `names` names behind each count. */
export async function verdictReport({ db, workspace, period, now, ...basis }: ReportBasis, names: number): Promise<Verdict> {
  const { startsAt, endsAt } = period
  const [passages, members, arrivals, accepted, definition] = await Promise.all([
    basis.passages(),
    basis.members(),
    countArrivals(db, workspace, startsAt, endsAt),
    acceptances(db, workspace, startsAt, endsAt),
    publishedDefinition(db, workspace),
  ])
  const handedOver = [...new Set(passages.map((p) => p.lead))]
  const unhanded = names === 0 ? [] : await unhandedLeads(db, workspace, startsAt, endsAt, handedOver, names)
  const counted = verdict({
    period,
    passages,
    arrivals,
    unhanded,
    names,
    words: basis.words,
    memberName: (id) => members.get(id)?.name ?? null,
  })
  const shown = [...counted.cells, counted.running].flatMap((part) => part.people).filter((p) => p.handoffId !== null)
  const known = await namedLeads(
    db,
    workspace,
    shown.map((p) => p.leadId),
  )
  for (const person of shown) Object.assign(person, known.get(person.leadId))
  return { ...counted, goals: goals(definition!, period, passages, accepted, now) }
}

const COLUMNS = [
  'met the definition',
  'worked in time',
  'won',
  'amount',
  'name',
  'email',
  'company',
  'trigger',
  'state',
  'owner',
  'opened',
  'first touch due',
  'first touch',
  'lead id',
  'hand-off id',
]

/** One line a name: the four counts one after the other, then those whose time still runs. */
export function verdictTable({ cells, running }: Verdict): CsvTable {
  const yes = (b: boolean) => (b ? 'yes' : 'no')
  const rows = cells.flatMap((cell) => cell.people.map((p) => [yes(cell.met), yes(cell.inTime), ...personCells(p)]))
  return { columns: COLUMNS, rows: [...rows, ...running.people.map((p) => ['', 'not due yet', ...personCells(p)])] }
}

const moment = (at: number | null) => (at === null ? null : new Date(at).toISOString())

function personCells(p: VerdictPerson): CsvCell[] {
  return [
    p.won ? 'yes' : 'no',
    p.amount,
    p.name,
    p.email,
    p.company,
    p.trigger,
    p.state,
    p.owner?.name ?? null,
    moment(p.openedAt),
    moment(p.touchDueAt),
    moment(p.touchedAt),
    p.leadId,
    p.handoffId,
  ]
}
