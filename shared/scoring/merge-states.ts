import type { CompiledDefinition } from './compile'
import { MAX_ASSETS, rowEnd, type VisitorState } from './state'

/** A row of `VisitorState.c` taken apart. */
type Row = { lastAt: number; counts: Map<number, number> }

/**
 * The counts of all visitors of a lead, in the form of `VisitorState.c`: sums, and of an asset the earliest time of any of
 * them. Throws an Error when a state was computed under another definition: its rows would speak of other signals.
 */
export function mergeStates(compiled: CompiledDefinition, states: readonly VisitorState[]): readonly number[] {
  for (const { v } of states) {
    if (v !== compiled.key) throw new Error(`A state of definition ${v} cannot be scored by ${compiled.key}; recompute it from its events.`)
  }
  if (states.length < 2) return states[0]?.c ?? []
  const rows = new Map<number, Row>()
  for (const { c } of states) for (let start = 0; start < c.length; start = rowEnd(c, start)) addRow(rows, c, start)
  for (const [signal, times] of firstTimes(states)) rows.set(signal, assetRow(compiled, times))
  return [...rows].sort(([a], [b]) => a - b).flatMap(([signal, row]) => asList(signal, row))
}

function addRow(rows: Map<number, Row>, c: readonly number[], start: number): void {
  const row = rows.get(c[start]!) ?? { lastAt: c[start + 1]!, counts: new Map<number, number>() }
  row.lastAt = Math.max(row.lastAt, c[start + 1]!)
  for (let i = start + 3; i < rowEnd(c, start); i += 2) row.counts.set(c[i]!, (row.counts.get(c[i]!) ?? 0) + c[i + 1]!)
  rows.set(c[start]!, row)
}

/** Per signal that earns once an asset, the first times of its assets over all visitors; the earliest ones, as in one state. */
function firstTimes(states: readonly VisitorState[]): Map<number, number[]> {
  const signals = new Map<number, Map<string, number>>()
  for (const row of states.flatMap(({ o }) => o)) {
    const signal = row[0] as number
    const first = signals.get(signal) ?? new Map<string, number>()
    for (let i = 1; i < row.length; i += 2) {
      const asset = row[i] as string
      first.set(asset, Math.min(row[i + 1] as number, first.get(asset) ?? Number.POSITIVE_INFINITY))
    }
    signals.set(signal, first)
  }
  const earliest = (first: Map<string, number>) => [...first.values()].sort((a, b) => a - b).slice(0, MAX_ASSETS)
  return new Map([...signals].map(([signal, first]) => [signal, earliest(first)]))
}

function assetRow(compiled: CompiledDefinition, times: readonly number[]): Row {
  const counts = new Map<number, number>()
  for (const at of times) {
    const day = compiled.days.dayOf(at)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return { lastAt: times.at(-1)!, counts }
}

function asList(signal: number, { lastAt, counts }: Row): number[] {
  return [signal, lastAt, counts.size, ...[...counts].sort(([a], [b]) => a - b).flat()]
}
