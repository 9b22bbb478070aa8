import type { CompiledDefinition } from './compile'
import { MAX_ASSETS, type VisitorState } from './state'

/** Rows of all visitors of a lead, as {@link VisitorState} has them for one. */
export type Rows = Pick<VisitorState, 'c' | 'o'>

const NONE: Rows = { c: [], o: [] }

/**
 * Adds the counts of a lead's visitors up; of an asset the earliest time of any of them stays. Throws an Error
 * when a state was computed under another definition: its rows would speak of other signals.
 */
export function mergeStates(compiled: CompiledDefinition, states: readonly VisitorState[]): Rows {
  for (const { v } of states) {
    if (v !== compiled.key) throw new Error(`A state of definition ${v} cannot be scored by ${compiled.key}; recompute it from its events.`)
  }
  if (states.length < 2) return states[0] ?? NONE
  return { c: mergeRows(states, (state) => state.c, addDays), o: mergeRows(states, (state) => state.o, addAssets) }
}

function mergeRows<T extends string | number>(
  states: readonly VisitorState[],
  rowsOf: (state: VisitorState) => T[][],
  add: (a: readonly T[], b: readonly T[]) => T[],
): T[][] {
  const merged = new Map<number, T[]>()
  for (const state of states) {
    for (const row of rowsOf(state)) {
      const index = row[0] as number
      const other = merged.get(index)
      merged.set(index, other ? add(other, row) : row)
    }
  }
  return [...merged.values()]
}

function addDays(a: readonly number[], b: readonly number[]): number[] {
  const sum = [a[0]!, Math.max(a[1]!, b[1]!)]
  let i = 2
  let j = 2
  while (i < a.length || j < b.length) {
    const dayA = a[i] ?? Number.POSITIVE_INFINITY
    const dayB = b[j] ?? Number.POSITIVE_INFINITY
    sum.push(Math.min(dayA, dayB), (dayA <= dayB ? a[i + 1]! : 0) + (dayB <= dayA ? b[j + 1]! : 0))
    if (dayA <= dayB) i += 2
    if (dayB <= dayA) j += 2
  }
  return sum
}

function addAssets(a: readonly (string | number)[], b: readonly (string | number)[]): (string | number)[] {
  const first = new Map<string, number>()
  for (const row of [a, b]) {
    for (let i = 1; i < row.length; i += 2) {
      const asset = row[i] as string
      const at = row[i + 1] as number
      if (at < (first.get(asset) ?? Number.POSITIVE_INFINITY)) first.set(asset, at)
    }
  }
  const sorted = [...first].sort(([assetA, atA], [assetB, atB]) => atA - atB || (assetA < assetB ? -1 : 1))
  return [a[0]!, ...sorted.slice(0, MAX_ASSETS).flat()]
}
