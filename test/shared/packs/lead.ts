import type { DefinitionContent } from '#shared/schema/definition'
import type { ScoredEvent } from '#shared/schema/event'
import type { Traits } from '#shared/schema/trait'
import { compileDefinition } from '#shared/scoring/compile'
import { score } from '#shared/scoring/score'
import { stateFromEvents } from '#shared/scoring/state'
import { START } from '../scoring/sample'

type Happened = Partial<ScoredEvent> & { name: string; day?: number; minute?: number }

/** Scores a lead whose events happened at a day and minute after START, as seen `atDay` days after START. */
export function lead(content: DefinitionContent, traits: Traits, happened: Happened[], atDay = 0) {
  const definition = compileDefinition(content, { version: 1, timeZone: 'UTC' })
  const events = happened.map(({ day = 0, minute = 0, ...part }, i): ScoredEvent => {
    return { id: `e${i}`, at: START + (day * 1440 + minute) * 60_000, path: '/', props: {}, ...part }
  })
  const card = score(definition, { traits, states: [stateFromEvents(definition, events)], at: START + atDay * 86_400_000 })
  return { ...card, lines: Object.fromEntries(card.receipts.map(({ rule, points }) => [rule, points])) }
}

export const asset = (id: string, stage: 'top' | 'middle' | 'bottom', kind = 'guide') => ({ id, kind, stage })
