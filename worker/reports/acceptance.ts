import type { ReportPeriod } from '#shared/schema/report'
import type { ACCEPTANCE_GROUPS, Acceptance, AcceptanceRow } from '#shared/schema/report-acceptance'
import { ENGLISH, type Words } from '../language/words'
import { grouped, largestFirst } from './grouped'
import type { Passage } from './passage'
import { share } from './share'
import { TRIGGER_LABEL, TRIGGER_ORDER } from './trigger-label'
import { mondayOf } from './week'

/** DEFAULTS, "What a healthy hand-off looks like". */
const REFERENCE = { healthy: [0.7, 0.9] as [number, number], recalibrateAboveRefused: 0.35 }

type Group = (typeof ACCEPTANCE_GROUPS)[number]
const GROUPS: [Group, string][] = [
  ['mql', 'MQLs'],
  ['hand-raise', 'Hand-raises'],
  ['hand-raise-poor-fit', 'Hand-raises from a poor fit (no MQLs)'],
  ['other', 'Handed over by hand below the definition'],
]

/** Acceptance and MQL → SQL by group, trigger, owner and week. `nameOf` an owner's id. */
export function acceptance(
  period: ReportPeriod,
  passages: readonly Passage[],
  nameOf: (id: string) => string,
  words = ENGLISH,
): Acceptance {
  const of = (groups: Map<string, Passage[]>, order: readonly [string, string][]) =>
    order.map(([key, label]) => row(key, label, groups.get(key) ?? []))
  const owners = grouped(passages, (p) => p.owner ?? '')
  const weeks = grouped(passages, (p) => mondayOf(period.timeZone, p.openedAt))
  const groups = of(grouped(passages, groupOf), GROUPS)
  return {
    period,
    sentence: sentence(groups[0]!, words),
    reference: REFERENCE,
    groups,
    triggers: of(
      grouped(passages, (p) => p.trigger),
      TRIGGER_ORDER.map((t) => [t, TRIGGER_LABEL[t]]),
    ),
    owners: largestFirst(owners).map(([id, own]) => row(id, nameOf(id), own)),
    weeks: [...weeks].map(([monday, own]) => row(monday, monday, own)),
  }
}

export function groupOf({ met, trigger }: Passage): Group {
  if (trigger === 'hand-raise') return met ? 'hand-raise' : 'hand-raise-poor-fit'
  return met ? 'mql' : 'other'
}

function row(key: string, label: string, own: readonly Passage[]): AcceptanceRow {
  const decided = own.filter((p) => p.history.decidedAt !== null)
  const refused = decided.filter((p) => p.history.rejectedAt !== null)
  const returned = own.filter((p) => p.state === 'returned').length
  return {
    ...share(decided.length - refused.length, decided.length),
    key,
    label,
    handedOver: own.length,
    undecided: own.length - decided.length - returned,
    returned,
    refusedAfterAccepting: refused.filter((p) => p.history.acceptedAt !== null).length,
    toSql: share(own.filter((p) => p.history.level >= 2).length, own.length),
  }
}

function sentence({ n, count, rate, interval }: AcceptanceRow, words: Words): string {
  if (n === 0) return words.say('mql_none')
  if (rate === undefined || !interval) return words.say('mql_few', { count, n })
  const bar = REFERENCE.recalibrateAboveRefused
  const said = { rate: { share: rate }, n, low: { share: interval[0] }, high: { share: interval[1] }, bar: { share: bar } }
  if (1 - rate > bar) return words.say('mql_recalibrate', said)
  if (interval[0] > REFERENCE.healthy[1]) return words.say('mql_low_bar', said)
  return words.say(rate < REFERENCE.healthy[0] ? 'mql_below' : 'mql_said', said)
}
