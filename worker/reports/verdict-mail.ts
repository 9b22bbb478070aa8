import type { GoalMonth, Verdict, VerdictPerson } from '#shared/schema/report-verdict'

export type WeeklyVerdict = { week: Verdict; month: Verdict }

const MOST_NAMES = 25

/** What the weekly mail says below its first sentence, the week's verdict: the month's, goals, and the names behind "untouched". */
export function weeklyVerdictLines({ week, month }: WeeklyVerdict): string[] {
  const inWeek = untouched(week)
  const known = new Set(inWeek.map((p) => p.leadId))
  const earlier = untouched(month).filter((p) => !known.has(p.leadId))
  const { timeZone } = week.period
  return [
    `This was the week from ${day(week.period.from)} to ${day(week.period.to)}.`,
    `Since ${day(month.period.from)}: ${month.sentence}`,
    ...(month.goals?.months.flatMap(goalLines) ?? []),
    ...listed('Untouched qualified leads of the week:', inWeek, timeZone),
    ...listed('Untouched since earlier in the month:', earlier, timeZone),
  ]
}

/** Qualified, the first touch overdue, none logged, not refused: whom `says.qualifiedUntouched` counts. */
const untouched = ({ cells }: Verdict): VerdictPerson[] => cells[1].people.filter((p) => p.touchedAt === null && p.state !== 'rejected')

function goalLines({ month, handOffs, accepted }: GoalMonth): string[] {
  return [
    `Marketing, ${month}: ${handOffs.actual} of ${handOffs.goal} qualified hand-offs agreed for the month.`,
    `Sales, ${month}: ${accepted.actual} of ${accepted.goal} accepted, as agreed for the month.`,
  ]
}

function listed(heading: string, people: readonly VerdictPerson[], timeZone: string): string[] {
  if (people.length === 0) return []
  const more = people.length - MOST_NAMES
  return [heading, ...people.slice(0, MOST_NAMES).map((p) => nameLine(p, timeZone)), ...(more > 0 ? [`… and ${more} more.`] : [])]
}

function nameLine(p: VerdictPerson, timeZone: string): string {
  const who = [p.name ?? p.email ?? 'Somebody without a name', p.company].filter(Boolean).join(', ')
  const due = p.touchDueAt === null ? '' : `, first touch due ${moment(p.touchDueAt, timeZone)}`
  return `- ${who}: with ${p.owner?.name ?? 'nobody'}${due}`
}

/** `2 March 2026` of an ISO date */
const day = (iso: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(iso))

const moment = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at)
