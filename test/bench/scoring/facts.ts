import type { Traits } from '../../../shared/schema/trait.ts'
import type { CompiledDefinition } from '../../../shared/scoring/compile.ts'
import type { VisitorState } from '../../../shared/scoring/state.ts'

/** One day of a signal: how many counted, ms until the signal's last day, and age of the day in ms. */
export type Day = { n: number; gap: number; age: number }

/**
 * The same facts as the other engines read them. They have no calendar, no `every` and no "once an asset", so those
 * three are worked out for them beforehand and outside the measurement: per signal the days that count.
 */
export type Facts = Traits & { days: Record<string, Day[]>; ages: Record<string, number> }

type Earned = { starts: number[]; tenths: number[] }

/** `earned` says what the row of counts that lies from `start` to before `end` earned on which days. */
export function factsOf(
  definition: CompiledDefinition,
  traits: Traits,
  { c }: VisitorState,
  at: number,
  earned: (start: number, end: number) => Earned,
): Facts {
  const days: Record<string, Day[]> = {}
  const ages: Record<string, number> = {}
  for (const { id } of definition.signals) {
    days[id] = []
    ages[id] = 0
  }
  for (let row = 0, end = 0; row < c.length; row = end) {
    end = row + 3 + 2 * c[row + 2]!
    const { id, tenths: points, every } = definition.signals[c[row]!]!
    const { starts, tenths } = earned(row, end)
    const last = starts.at(-1) ?? at
    ages[id] = at - last
    days[id] = starts.map((start, i) => ({ n: every ? tenths[i]! / points : c[row + 4 + 2 * i]!, gap: last - start, age: at - start }))
  }
  return { ...traits, days, ages } as Facts
}
