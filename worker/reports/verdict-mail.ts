import type { GoalMonth, Verdict, VerdictPerson } from '#shared/schema/report-verdict'
import type { MessageKey, Words } from '../language/words'
import { verdictSentence } from './verdict-sentence'

export type WeeklyVerdict = { week: Verdict; month: Verdict }

const MOST_NAMES = 25

/** What the weekly mail says below its first sentence, the week's verdict: the month's, goals, and the names behind "untouched". */
export function weeklyVerdictLines({ week, month }: WeeklyVerdict, words: Words): string[] {
  const inWeek = untouched(week)
  const known = new Set(inWeek.map((p) => p.leadId))
  const earlier = untouched(month).filter((p) => !known.has(p.leadId))
  return [
    words.say('week_was', { from: { day: week.period.from }, to: { day: week.period.to } }),
    words.say('week_since', { from: { day: month.period.from }, sentence: verdictSentence(month, words) }),
    ...(month.goals?.months.flatMap((goal) => goalLines(goal, words)) ?? []),
    ...listed('week_untouched', inWeek, words),
    ...listed('week_untouched_earlier', earlier, words),
  ]
}

/** Qualified, the first touch overdue, none logged, not refused: whom `says.qualifiedUntouched` counts. */
const untouched = ({ cells }: Verdict): VerdictPerson[] => cells[1].people.filter((p) => p.touchedAt === null && p.state !== 'rejected')

function goalLines({ month, handOffs, accepted }: GoalMonth, words: Words): string[] {
  return [words.say('week_goal_marketing', { month, ...handOffs }), words.say('week_goal_sales', { month, ...accepted })]
}

function listed(heading: MessageKey, people: readonly VerdictPerson[], words: Words): string[] {
  if (people.length === 0) return []
  const more = people.length - MOST_NAMES
  const names = people.slice(0, MOST_NAMES).map((p) => nameLine(p, words))
  return [words.say(heading), ...names, ...(more > 0 ? [words.say('week_more', { n: more })] : [])]
}

function nameLine(p: VerdictPerson, words: Words): string {
  const who = [p.name ?? p.email ?? words.say('nameless'), p.company].filter(Boolean).join(', ')
  const name = p.owner?.name ?? { key: 'week_nobody' as const }
  return p.touchDueAt === null
    ? words.say('week_person', { who, name })
    : words.say('week_person_due', { who, name, at: { at: p.touchDueAt } })
}
