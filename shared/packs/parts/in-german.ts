import type { DefinitionContent } from '../../schema/definition'
import { GERMAN } from './german'

const german = (text: string): string => GERMAN[text] ?? text
const labelled = <Rule extends { label: string }>(rules: Rule[]): Rule[] => rules.map((rule) => ({ ...rule, label: german(rule.label) }))

/** A pack with German labels and plays. Only words differ: ids, conditions, points and clocks are the same, and so is every score. */
export function inGerman(content: DefinitionContent): DefinitionContent {
  return {
    ...content,
    name: german(content.name),
    fit: labelled(content.fit),
    readiness: labelled(content.readiness),
    handRaise: labelled(content.handRaise),
    excluded: labelled(content.excluded),
    plays: content.plays.map((play) => ({ ...play, action: german(play.action), opener: german(play.opener) })),
  }
}
