import type { HandoffSummary } from '#shared/schema/handoff'
import type { HandoffRecord } from './handoff-record'

/** Why a hand-off opened, in parts that any reader's language can put together; nothing for a rule's own label. */
export function whyOf({ why }: Pick<HandoffRecord, 'why'>): Pick<HandoffSummary, 'why'> {
  if (!why) return {}
  const plain = Object.entries(why.with ?? {}).filter((part): part is [string, string | number] => typeof part[1] !== 'object')
  return { why: { key: why.key, with: Object.fromEntries(plain) } }
}
