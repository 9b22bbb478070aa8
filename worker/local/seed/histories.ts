import type { Traits, TraitValue } from '#shared/schema/trait'
import type { Person } from './person.ts'
import { SeededRandom } from './random.ts'
import { type FormField, SESSIONS, type SessionKind, type SessionStep, type Visit } from './sessions.ts'
import type { SeedEvent } from './types.ts'

export type History = {
  visitors: string[]
  events: SeedEvent[]
  /** all a person said in forms, the latest answer of each */
  said: Traits
  /** when each visit did what it is known for (sent its form, else ended), ms */
  momentOf: Map<Visit, number>
}

type Scene = { origin: string; nowMs: number; company: { name: string; employees: number | null } | null }

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const SECOND_MS = 1000
/** the options of the forms' `employees` field, and what each stands for at most */
const SIZES: [upTo: number, value: string][] = [
  [49, '25'],
  [249, '150'],
  [999, '600'],
  [5000, '2500'],
  [Number.POSITIVE_INFINITY, '12000'],
]
const REFERRERS = ['https://search.example/', 'https://news.example/maintenance', null, null]

/** What a person did on the site and with mails, relative to `nowMs`; the same for the same arguments. */
export function historyOf(person: Person, scene: Scene): History {
  const random = new SeededRandom(person.email)
  const desk = `v-${random.id(14)}`
  const phone = `v-${random.id(14)}`
  const said: Traits = {}
  const momentOf = new Map<Visit, number>()
  const answers = answersOf(person, scene)
  const events = person.visits.flatMap((visit) => {
    const { kind, days, mobile } = parseVisit(visit)
    const laid = sessionEvents(SESSIONS[kind], { random, visitor: mobile ? phone : desk, origin: scene.origin, answers })
    placeInTime(laid, days, scene.nowMs, random)
    for (const { name, props } of laid) if (name === 'identify') Object.assign(said, props)
    momentOf.set(visit, (laid.find(({ name }) => name === 'form') ?? laid.at(-1)!).at)
    return laid
  })
  events.sort((a, b) => a.at - b.at)
  return { visitors: [...new Set(events.map(({ visitor }) => visitor))], events, said, momentOf }
}

/** The visits of somebody who never says who they are. */
export function anonymousVisits(count: number, origin: string, nowMs: number): SeedEvent[] {
  const random = new SeededRandom('anonymous')
  const kinds: SessionKind[] = ['glance', 'glance', 'ad', 'ad', 'blog', 'blog', 'browse', 'fair', 'pricing', 'careers']
  return Array.from({ length: count }, () => {
    const laid = sessionEvents(SESSIONS[random.pick(kinds)], { random, visitor: `v-${random.id(14)}`, origin, answers: {} })
    placeInTime(laid, random.between(1, 119), nowMs, random)
    return laid
  }).flat()
}

export function parseVisit(visit: Visit): { kind: SessionKind; days: number; mobile: boolean } {
  const [kind, when] = visit.split('@') as [SessionKind, string]
  const days = Number(when.replace(/m$/, ''))
  if (!(kind in SESSIONS) || !(days >= 0)) throw new Error(`"${visit}" is no visit: write a session, @ and days ago.`)
  return { kind, days, mobile: when.endsWith('m') }
}

type Telling = { random: SeededRandom; visitor: string; origin: string; answers: Partial<Record<FormField, TraitValue>> }

/** A session's events, with times counted from its start. */
function sessionEvents(steps: readonly SessionStep[], { random, visitor, origin, answers }: Telling): SeedEvent[] {
  const events: SeedEvent[] = []
  let at = 0
  let url: string | null = null
  const add = (name: SeedEvent['name'], props: SeedEvent['props'] = {}, referrer: string | null = null) =>
    events.push({ visitor, id: random.id(12), name, at, url, referrer, props })
  const given = (fields: FormField[]) =>
    Object.fromEntries(fields.flatMap((field) => (answers[field] === undefined ? [] : [[field, answers[field]]])))
  const leave = () => {
    const seconds = random.between(8, 140)
    at += seconds * SECOND_MS
    add('leave', { s: seconds, d: random.between(3, 10) * 10 })
  }
  let onPage = false
  for (const step of steps) {
    if ('page' in step) {
      if (onPage) leave()
      const referrer = url ?? random.pick(REFERRERS)
      at += SECOND_MS
      url = `${origin}${step.page}${step.query ? `?${step.query}` : ''}`
      add('page', {}, referrer)
      onPage = true
    } else if ('form' in step) {
      at += random.between(20, 90) * SECOND_MS
      add('form', { form: step.form })
      add('identify', given(step.fields))
    } else if ('download' in step) {
      at += random.between(5, 40) * SECOND_MS
      add('download', { file: step.download })
    } else if ('says' in step) add('identify', given(step.says))
    else {
      at += random.between(2, 30) * SECOND_MS
      add(step.event, step.props)
    }
  }
  if (onPage) leave()
  return events
}

/** From a day ago back: in working hours of that day. Closer: so that the session ends exactly then. */
function placeInTime(events: SeedEvent[], days: number, nowMs: number, random: SeededRandom): void {
  const morning = Math.floor(nowMs / DAY_MS) * DAY_MS - days * DAY_MS + 7 * HOUR_MS
  const offset = days >= 1 ? morning + random.between(0, 8 * 60) * 60 * SECOND_MS : Math.round(nowMs - days * DAY_MS) - events.at(-1)!.at
  for (const event of events) event.at += offset
}

function answersOf({ email, name, title, facts }: Person, { company }: Scene): Partial<Record<FormField, TraitValue>> {
  // the forms ask for a size; who has no company picks the smallest and writes a dash
  const employees = SIZES.find(([upTo]) => (company?.employees ?? 0) <= upTo)![1]
  return { email, name, title: title ?? undefined, company: company?.name ?? '-', employees, phone: facts.phone, message: facts.message }
}
