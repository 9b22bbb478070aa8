import type { Condition } from '#shared/schema/condition'
import type { Definition } from '#shared/schema/definition'
import type { InWorkspace } from './lead-requests'
import type { ReplicaDb } from './replica-db'

/** What people read of a definition beside a card, which carries rule ids only. Its rules are shown, never applied here. */
export type DefinitionTerms = {
  version: number
  /** rule id → label: fit, readiness and exclusions */
  labels: Readonly<Record<string, string>>
  /** what anybody can do to raise a hand, in the definition's words */
  handRaises: readonly string[]
  /** the SQL criteria a rep ticks */
  criteria: readonly Condition[]
}

/** A published version never changes, so each is read once; cards of older ones are rare. */
const MOST_KEPT = 3

/** The terms of one version, from the replica or else from the worker; null when neither has them now. */
export const terms: InWorkspace<'terms'> = async ({ replica: { db }, call, link }, { version }) => {
  const kept = await keptTerms(db)
  const found = kept.find((one) => one.version === version)
  if (found) return { ok: true, value: found }
  if (link.state() === 'offline') return { ok: true, value: null }
  const answer = await call<Definition>({ method: 'GET', path: `/v1/definitions/${Math.trunc(Number(version))}` })
  if (!answer.ok) return { ok: true, value: null }
  const read = termsOf(answer.value)
  await db.put('packed', [read, ...kept].slice(0, MOST_KEPT), 'terms')
  return { ok: true, value: read }
}

async function keptTerms(db: ReplicaDb): Promise<readonly DefinitionTerms[]> {
  return ((await db.get('packed', 'terms')) as readonly DefinitionTerms[] | undefined) ?? []
}

/** A definition without what only the engine needs. */
export function termsOf({ version, content }: Definition): DefinitionTerms {
  const { fit, readiness, excluded, handRaise, criteria } = content
  return {
    version,
    labels: Object.fromEntries([...fit, ...readiness, ...excluded].map(({ id, label }) => [id, label])),
    // one with conditions may not be open to this lead, and to know it would mean to apply the rule
    handRaises: [...new Set(handRaise.filter(({ when }) => !when?.length).map(({ label }) => label))],
    criteria,
  }
}
