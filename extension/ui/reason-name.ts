import type { MessageKey } from './message-key'
import { t } from './t'

/**
 * A reject reason in the person's language.
 * @param id `class` or `class/sub` of shared/schema/reason.ts; for the latter the sub-reason's name
 */
export function reasonName(id: string): string {
  const last = id.split('/').at(-1)!
  return t(`reason_${last.replaceAll('-', '_')}` as MessageKey)
}
