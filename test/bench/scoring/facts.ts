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
type Earnings = (row: (string | number)[]) => Earned

export function factsOf(
  definition: CompiledDefinition,
  traits: Traits,
  state: VisitorState,
  at: number,
  earned: (index: number) => Earnings,
): Facts {
  const days: Record<string, Day[]> = {}
  const ages: Record<string, number> = {}
  for (const { id } of definition.signals) {
    days[id] = []
    ages[id] = 0
  }
  for (const row of [...state.c, ...state.o]) {
    const { id, tenths: points, every, onceAnAsset } = definition.signals[row[0] as number]!
    const { starts, tenths } = earned(row[0] as number)(row)
    const last = starts.at(-1) ?? at
    ages[id] = at - last
    days[id] = starts.map((start, i) => {
      const n = onceAnAsset || every ? (points === 0 ? 0 : tenths[i]! / points) : (row[3 + 2 * i] as number)
      return { n, gap: last - start, age: at - start }
    })
  }
  return { ...traits, days, ages } as Facts
}
