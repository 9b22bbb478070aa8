import type { Trigger } from '#shared/schema/definition'
import type { Stage } from '#shared/schema/lead'
import { t } from './t'

/** The stage in the person's language. */
export function stageName(stage: Stage): string {
  return t(`stage_${stage}`)
}

const TRIGGER_KEYS = {
  'hand-raise': 'trigger_hand_raise',
  'named-account': 'trigger_named_account',
  criteria: 'trigger_criteria',
  threshold: 'trigger_threshold',
  manual: 'trigger_manual',
} as const satisfies Record<Trigger, string>

/** What a hand-off was opened by, in the person's language. */
export function triggerName(trigger: Trigger): string {
  return t(TRIGGER_KEYS[trigger])
}
