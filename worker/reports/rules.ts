import type { Definition } from '#shared/schema/definition'
import type { ReportPeriod, Share } from '#shared/schema/report'
import type { RuleRow, Rules } from '#shared/schema/report-rules'
import { ENGLISH, type Words } from '../language/words'
import type { SpokenFor } from '../store/reports/rules'
import { ACCEPTED_STATES } from './decided-states'
import { share } from './share'

/** Each rule of the published definition against what sales did with the leads it spoke for; most decided first. */
export function rules(
  period: ReportPeriod,
  definition: Definition,
  spoken: readonly SpokenFor[],
  states: ReadonlyMap<string, number>,
  words = ENGLISH,
): Rules {
  let accepted = 0
  for (const state of ACCEPTED_STATES) accepted += states.get(state) ?? 0
  const all = share(accepted, accepted + (states.get('rejected') ?? 0))
  const { fit, readiness } = definition.content
  const row = (kind: RuleRow['kind']) => (rule: { id: string; label: string; points: number }) =>
    ruleRow(
      { rule: rule.id, label: rule.label, points: rule.points, kind },
      spoken.filter((s) => s.rule === rule.id),
      all,
      words,
    )
  const rows = [...fit.map(row('trait')), ...readiness.map(row('signal'))]
  return { period, definitionVersion: definition.version, all, rules: rows.sort((a, b) => b.n - a.n || (a.rule < b.rule ? -1 : 1)) }
}

function ruleRow(head: Pick<RuleRow, 'rule' | 'label' | 'points' | 'kind'>, own: readonly SpokenFor[], all: Share, words: Words): RuleRow {
  const sum = (holds: (s: SpokenFor) => boolean) => own.reduce((total, s) => total + (holds(s) ? s.n : 0), 0)
  const accepted = sum((s) => ACCEPTED_STATES.has(s.state))
  const refused = sum((s) => s.state === 'rejected')
  const of = share(accepted, accepted + refused)
  return {
    ...of,
    ...head,
    handedOver: sum(() => true),
    refused,
    notAFit: sum((s) => s.notAFit === 1),
    won: sum((s) => s.state === 'won'),
    standing: standingOf(of, all),
    sentence: sentence(of, all, words),
  }
}

/** A difference is claimed only where the rule's interval leaves the rate of all outside. */
function standingOf({ interval }: Share, all: Share): RuleRow['standing'] {
  if (!interval || all.rate === undefined) return 'too-few'
  if (interval[0] > all.rate) return 'better'
  return interval[1] < all.rate ? 'worse' : 'as-all'
}

function sentence(of: Share, all: Share, words: Words): string {
  const { n, count, rate, interval } = of
  if (n === 0) return words.say('rule_none')
  if (rate === undefined || !interval || all.rate === undefined) return words.say('rule_few', { count, n })
  const said = { rate: { share: rate }, n, low: { share: interval[0] }, high: { share: interval[1] }, all: { share: all.rate } }
  const standing = standingOf(of, all)
  return words.say(standing === 'better' ? 'rule_better' : standing === 'worse' ? 'rule_worse' : 'rule_same', said)
}
