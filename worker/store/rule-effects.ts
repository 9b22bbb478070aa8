import { leadsPerRule, raisedBy } from './reports/rule-effects'
import { rulesThatSpoke } from './reports/rules'

/** By rule: leads it earned points for, and hand-offs it spoke for by state. A raised hand's rules go by their label, as hand-offs do. */
export type RuleEffects = {
  countedAt: number
  leads: Record<string, number>
  spoke: Record<string, Record<string, number>>
  raised: Record<string, Record<string, number>>
}

/** Counting reads every card and every hand-off's evidence; a marketer who looks at ten pages in a row needs it once. */
const TTL_SECONDS = 600
const keyOf = (workspace: string, version: number) => `effects:${workspace}:${version}`

/** What came of the rules, counted now or within the last ten minutes. */
export async function ruleEffects(
  { DB, EDGE }: { DB: D1Database; EDGE: KVNamespace },
  workspace: string,
  version: number,
  now: number,
): Promise<RuleEffects> {
  const copy = await EDGE.get<RuleEffects>(keyOf(workspace, version), 'json')
  if (copy) return copy
  const [leads, spoken, raised] = await Promise.all([
    leadsPerRule(DB, workspace),
    rulesThatSpoke(DB, workspace, 0, now + 1),
    raisedBy(DB, workspace),
  ])
  const effects: RuleEffects = {
    countedAt: now,
    leads: Object.fromEntries(leads),
    spoke: byState(spoken.map(({ rule, state, n }) => ({ key: rule, state, n }))),
    raised: byState(raised.map(({ label, state, n }) => ({ key: label, state, n }))),
  }
  await EDGE.put(keyOf(workspace, version), JSON.stringify(effects), { expirationTtl: TTL_SECONDS })
  return effects
}

function byState(rows: readonly { key: string; state: string; n: number }[]): Record<string, Record<string, number>> {
  const found: Record<string, Record<string, number>> = {}
  for (const { key, state, n } of rows) {
    found[key] ??= {}
    found[key][state] = (found[key][state] ?? 0) + n
  }
  return found
}
