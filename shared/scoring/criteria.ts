import type { Answer, Condition } from '../schema/condition'
import type { HandRaiseRule } from '../schema/definition'
import type { ScoredEvent } from '../schema/event'
import type { Traits } from '../schema/trait'
import type { CompiledDefinition } from './compile'
import { ANSWERS, compileCondition, YES } from './condition'

/** The first hand-raise rule that an event of a lead with these traits answers, or null. */
export function matchHandRaise(compiled: CompiledDefinition, event: ScoredEvent, traits: Traits): HandRaiseRule | null {
  for (const { rule, rest, ask } of compiled.handRaiseByName.get(event.name) ?? []) {
    if ((rest === null || rest(event)) && ask(traits) === YES) return rule
  }
  return null
}

/** True when every SQL criterion is answered yes; a definition without criteria is met by nobody. */
export function criteriaMet(compiled: CompiledDefinition, traits: Traits): boolean {
  return compiled.criteria !== null && compiled.criteria(traits) === YES
}

/** The checklist, answer by answer, for evidence and for "what is missing". */
export function criteriaAnswers(compiled: CompiledDefinition, traits: Traits): { condition: Condition; answer: Answer }[] {
  return compiled.content.criteria.map((condition) => ({ condition, answer: ANSWERS[compileCondition(condition)(traits)]! }))
}

/** True when this event of a named account's known person hands off; its other events only alert. */
export function namedAccountHandsOff(compiled: CompiledDefinition, event: ScoredEvent): boolean {
  return (compiled.namedHandOffByName.get(event.name) ?? []).some(({ rest }) => rest === null || rest(event))
}
