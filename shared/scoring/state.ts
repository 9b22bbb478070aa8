import type { ScoredEvent } from '../schema/event'
import type { CompiledDefinition } from './compile'
import { canonicalPath } from './glob'
import { isDerivedName, nextStep } from './visits'

/**
 * What scoring keeps of one visitor: a plain object of integers, small because it is read and written with every
 * commit. It is a pure function of the visitor's events, whatever order they came in.
 */
export type VisitorState = {
  /** `CompiledDefinition.key` it was computed under */
  v: string
  /** time (ms) and id of the last event taken in, in order of (time, id); null before the first */
  t: number | null
  i: string
  /** when the browser was last at work, ms */
  a: number | null
  /** readinessSince, ms: events at or before it earn nothing */
  r: number | null
  /**
   * Counts, one row after the other in one list (it is walked for every score): signal, ms of the last match, number of
   * days, then that many times day and count. Rows are in order of signals, days ascending. Of a signal that earns
   * once an asset the first times of assets are counted.
   */
  c: number[]
  /** assets met, one row a signal that earns once an asset: [signal, asset, ms of its first time, asset, ms, …] */
  o: (string | number)[][]
}

/** Where a row of `VisitorState.c` ends, given where it begins. */
export function rowEnd(c: readonly number[], start: number): number {
  return start + 3 + 2 * c[start + 2]!
}

/** Assets remembered per signal and visitor, the earliest ones: a forged flood of paths must not grow a state without end. */
export const MAX_ASSETS = 200

export type StateOptions = { readinessSince?: number | null }

export function emptyState(compiled: CompiledDefinition, { readinessSince = null }: StateOptions = {}): VisitorState {
  return { v: compiled.key, t: null, i: '', a: null, r: readinessSince, c: [], o: [] }
}

/**
 * Full recomputation from all events of one visitor, in any order, duplicates (same id) dropped. Equals what
 * {@link addEvents} makes of them step by step, byte for byte in JSON.
 */
export function stateFromEvents(compiled: CompiledDefinition, events: readonly ScoredEvent[], options: StateOptions = {}): VisitorState {
  const state = emptyState(compiled, options)
  take(compiled, state, inOrder(events))
  return state
}

/**
 * Takes new events of one visitor in. Returns a new state, or null when the state cannot say what they change (an
 * event older than the last one taken, or a state of another definition): recompute from all events then. A repeat
 * of the last event is dropped; older repeats cannot be told from late events and also give null.
 */
export function addEvents(compiled: CompiledDefinition, state: VisitorState, events: readonly ScoredEvent[]): VisitorState | null {
  if (state.v !== compiled.key) return null
  const { t, i } = state
  const ordered = inOrder(events).filter((event) => t === null || event.at !== t || event.id !== i)
  const first = ordered[0]
  if (first === undefined) return state
  if (t !== null && (first.at < t || (first.at === t && first.id < i))) return null
  const next = { ...state, c: state.c.slice(), o: state.o.map((row) => row.slice()) }
  take(compiled, next, ordered)
  return next
}

function inOrder(events: readonly ScoredEvent[]): ScoredEvent[] {
  if (events.length < 2) return events.slice()
  const sorted = events.slice().sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const seen = new Set<string>()
  return sorted.filter(({ id }) => !seen.has(id) && seen.add(id))
}

function take(compiled: CompiledDefinition, state: VisitorState, ordered: readonly ScoredEvent[]): void {
  for (const event of ordered) {
    const step = nextStep(state.a, event)
    state.a = step.activity
    state.t = event.at
    state.i = event.id
    if (state.r !== null && event.at <= state.r) continue
    if (!isDerivedName(event.name)) count(compiled, state, event)
    if (step.visit) count(compiled, state, { ...event, name: 'visit' })
    if (step.return) count(compiled, state, { ...event, name: 'return' })
  }
}

function count(compiled: CompiledDefinition, state: VisitorState, event: ScoredEvent): void {
  for (const signal of compiled.signalsByName.get(event.name) ?? []) {
    if (signal.rest !== null && !signal.rest(event)) continue
    if (signal.onceAnAsset && !meetAsset(state.o, signal.index, event)) continue
    countDay(state.c, signal.index, compiled.days.dayOf(event.at), event.at)
  }
}

function countDay(c: number[], signal: number, day: number, at: number): void {
  let row = 0
  while (row < c.length && c[row]! < signal) row = rowEnd(c, row)
  if (c[row] !== signal) {
    c.splice(row, 0, signal, at, 1, day, 1)
    return
  }
  c[row + 1] = at
  const end = rowEnd(c, row)
  if (c[end - 2] === day) c[end - 1]!++
  else {
    c[row + 2]!++
    c.splice(end, 0, day, 1)
  }
}

/** Keeps an asset (or the path, where none is labelled) and its time; false if it is not the first time. */
function meetAsset(o: (string | number)[][], signal: number, event: ScoredEvent): boolean {
  const asset = event.asset?.id ?? (event.path === null ? '' : canonicalPath(event.path))
  let place = 0
  while (place < o.length && (o[place]![0] as number) < signal) place++
  if (o[place]?.[0] !== signal) o.splice(place, 0, [signal])
  const row = o[place]!
  for (let i = 1; i < row.length; i += 2) if (row[i] === asset) return false
  if (row.length > 2 * MAX_ASSETS) return false
  row.push(asset, event.at)
  return true
}
