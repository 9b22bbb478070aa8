import type { ReportPeriod } from '#shared/schema/report'
import type { Verdict, VerdictCell, VerdictPerson } from '#shared/schema/report-verdict'
import { ENGLISH, type Words } from '../language/words'
import type { NamedLead } from '../store/reports/verdict'
import type { Reading } from './clock-reading'
import { grouped } from './grouped'
import type { Passage } from './passage'
import { share } from './share'
import { verdictSentence } from './verdict-sentence'

export type VerdictInput = {
  period: ReportPeriod
  passages: readonly Passage[]
  /** leads that came in the period, in all */
  arrivals: number
  /** the newest of them that were not handed over; more than `names` are not needed */
  unhanded: readonly NamedLead[]
  /** how many names to list behind each count */
  names: number
  memberName(id: string): string | null
  /** what the sentence is said in; English when left out */
  words?: Words
}

/** The passage a lead is judged by, and what became of it in the whole period. */
type Judged = {
  by: Passage
  touch: Reading
  won: boolean
  amount: number
  standing: 'in-time' | 'running' | 'late' | 'untouched' | 'refused'
}

/** Met the definition × worked in time (see Verdict for what each means). Passages oldest first. */
export function verdict(input: VerdictInput): Omit<Verdict, 'goals'> {
  const { period, passages, arrivals, unhanded } = input
  const judged = judge(passages)
  const came = judged.filter(({ by }) => by.leadCreatedAt >= period.startsAt && by.leadCreatedAt < period.endsAt).length
  const leftAlone = arrivals - came
  const running = judged.filter((j) => j.standing === 'running')
  const cell = (met: boolean, inTime: boolean) => {
    const of = judged.filter((j) => j.by.met === met && j.standing !== 'running' && (j.standing === 'in-time') === inTime)
    return cellOf(of, { met, inTime, alone: met || inTime ? 0 : leftAlone, unhanded }, input)
  }
  const qualified = judged.filter((j) => j.by.met)
  const unqualified = judged.filter((j) => !j.by.met)
  const says = {
    qualified: qualified.length,
    qualifiedUntouched: qualified.filter((j) => j.standing === 'untouched').length,
    unqualifiedHandedOver: unqualified.length,
    unqualifiedWon: unqualified.filter((j) => j.won).length,
  }
  const cells: Verdict['cells'] = [cell(true, true), cell(true, false), cell(false, true), cell(false, false)]
  return {
    period,
    sentence: verdictSentence({ says, cells }, input.words ?? ENGLISH),
    says,
    cells,
    running: {
      n: running.length,
      ...listed(
        running.map((j) => personOf(j, input)),
        running.length,
        input.names,
      ),
    },
  }
}

/** Each lead by its first passage that met the definition, else by its first. */
function judge(passages: readonly Passage[]): Judged[] {
  return [...grouped(passages, (p) => p.lead).values()].map((own) => {
    const by = own.find((p) => p.met) ?? own[0]!
    const wins = own.filter((p) => p.state === 'won')
    const touch = by.read('touched')
    const amount = wins.reduce((sum, p) => sum + (p.amount ?? 0), 0)
    return { by, touch, won: wins.length > 0, amount, standing: standingOf(touch, by.state) }
  })
}

function standingOf({ timing, at }: Reading, state: string): Judged['standing'] {
  if (timing === 'met' || (timing === null && at !== null)) return 'in-time'
  if (timing === 'running') return 'running'
  if (at !== null) return 'late'
  return state === 'rejected' ? 'refused' : 'untouched'
}

type CellKind = { met: boolean; inTime: boolean; alone: number; unhanded: readonly NamedLead[] }

function cellOf(of: readonly Judged[], { met, inTime, alone, unhanded }: CellKind, input: VerdictInput): VerdictCell {
  const count = (standing: Judged['standing']) => of.filter((j) => j.standing === standing).length
  const n = of.length + alone
  const people = of.map((j) => personOf(j, input)).sort((a, b) => Number(b.won) - Number(a.won) || b.openedAt! - a.openedAt!)
  const others = alone > 0 ? unhanded.map(nobodysPerson) : []
  return {
    ...share(of.filter((j) => j.won).length, n),
    met,
    inTime,
    late: count('late'),
    untouched: count('untouched'),
    refused: count('refused'),
    notHandedOver: alone,
    amount: of.reduce((sum, j) => sum + j.amount, 0),
    ...listed([...people, ...others], n, input.names),
  }
}

function listed(people: readonly VerdictPerson[], n: number, names: number): { people: VerdictPerson[]; more: number } {
  const shown = people.slice(0, names)
  return { people: shown, more: n - shown.length }
}

function personOf({ by, touch, won, amount }: Judged, { memberName }: VerdictInput): VerdictPerson {
  return {
    leadId: by.lead,
    // filled in for those who are shown
    ...{ name: null, email: null, company: null },
    handoffId: by.id,
    trigger: by.trigger,
    state: by.state,
    owner: by.owner === null ? null : { id: by.owner, name: memberName(by.owner) ?? by.owner },
    openedAt: by.openedAt,
    touchDueAt: touch.dueAt,
    touchedAt: touch.at,
    won,
    amount: won ? amount : null,
  }
}

const NO_HANDOFF = {
  handoffId: null,
  trigger: null,
  state: null,
  owner: null,
  openedAt: null,
  touchDueAt: null,
  touchedAt: null,
  won: false,
  amount: null,
}
const nobodysPerson = (lead: NamedLead): VerdictPerson => ({ ...lead, ...NO_HANDOFF })
