import type { AuditEntry } from '#shared/schema/audit'
import type { HandoffSummary } from '#shared/schema/handoff'
import { becauseWords } from '../../../ui/because-words'
import { locale } from '../../../ui/locale'
import type { MessageKey } from '../../../ui/message-key'
import { reasonName } from '../../../ui/reason-name'
import { t } from '../../../ui/t'
import { spanWords } from '../../../ui/time-words'
import { traitName, traitValue } from '../../../ui/trait-words'

/** What was done, in the reader's language; what a newer worker writes down is shown as it calls it. */
export function auditWords({ action }: Pick<AuditEntry, 'action'>): string {
  return t(`audit_${keyed(action)}` as MessageKey) || action
}

/** `Before: seen · After: accepted`: what was kept of the circumstances. */
export function auditDetail(detail: AuditEntry['detail'] | string): string {
  if (typeof detail === 'string') return detail // as some lines once were
  const { why, ...facts } = detail ?? {}
  if (typeof facts.because === 'string') facts.because = becauseWords({ because: facts.because, why: why as HandoffSummary['why'] })
  return Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${t(`audit_detail_${keyed(name)}` as MessageKey) || traitName(name)}: ${valueWords(name, value)}`)
    .join(' · ')
}

/** Where values are words of ours; elsewhere people chose them. */
const OURS: ReadonlySet<string> = new Set(['from', 'to', 'role', 'kind', 'stage', 'language', 'scope'])

function valueWords(name: string, value: unknown): string {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  if (name === 'overlapMs' && typeof value === 'number') return value > 0 ? spanWords(value, locale()) : traitValue(0, locale())
  if (typeof value !== 'string') return traitValue(value as number | boolean, locale())
  if (name === 'reason') return reasonName(value) || value
  if (name === 'trigger') return t(`trigger_${keyed(value)}` as MessageKey) || value
  return (OURS.has(name) && t(`audit_word_${keyed(value)}` as MessageKey)) || value
}

/** `definition.choose-pack`, `rowsDone` → `definition_choose_pack`, `rows_done` */
const keyed = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/\W/g, '_')
