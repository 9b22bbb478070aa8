import { TRIGGERS, type Trigger } from '#shared/schema/definition'

export const TRIGGER_LABEL: Readonly<Record<Trigger, string>> = {
  'hand-raise': 'Hand raised',
  'named-account': 'Named account',
  criteria: 'Criteria met',
  threshold: 'Threshold reached',
  manual: 'By hand',
}

/** Triggers in the definition's order. */
export const TRIGGER_ORDER: readonly Trigger[] = TRIGGERS
