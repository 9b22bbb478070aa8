import type { CompiledSignal, Every } from './compile'
import type { DayClock } from './day'
import { MAX_ASSETS } from './state'

/**
 * What a signal earned on each of its days: parallel lists of `size` entries, days ascending, integer tenths. One object
 * serves one signal after the other, because scoring is the hot path and must not litter.
 */
export class Earnings {
  size = 0
  days = new Int32Array(512)
  /** when each day started, ms */
  starts = new Float64Array(512)
  tenths = new Float64Array(512)
  /** integer tenths before limit, cap and decay */
  raw = 0
  /** how often it happened (or, once an asset, how many assets) */
  matches = 0
  /** when it last earned, ms */
  lastAt = 0

  /** Reads a row of `VisitorState.c`. */
  readDays(signal: CompiledSignal, row: readonly number[], clock: DayClock): void {
    this.begin(row.length / 2)
    this.lastAt = row[1]!
    if (signal.every === null) this.readDaily(signal, row, clock)
    else this.readEvery(signal, signal.every, row, clock)
  }

  private readDaily({ limit, tenths: each }: CompiledSignal, row: readonly number[], clock: DayClock): void {
    const { days, starts, tenths } = this
    let size = 0
    let matches = 0
    for (let i = 2; i < row.length; i += 2) {
      const count = row[i + 1]!
      matches += count
      days[size] = row[i]!
      starts[size] = clock.startOf(row[i]!)
      tenths[size++] = (count < limit ? count : limit) * each
    }
    this.size = size
    this.matches = matches
    this.raw = matches * each
  }

  /** `count` matches within `withinDays` days earn once, and then not again for `onceInDays` days; days with a match are walked in order. */
  private readEvery(signal: CompiledSignal, every: Every, row: readonly number[], clock: DayClock): void {
    let within = 0
    let oldest = 2
    let lastDay = Number.NEGATIVE_INFINITY
    for (let i = 2; i < row.length; i += 2) {
      const day = row[i]!
      this.matches += row[i + 1]!
      within += row[i + 1]!
      for (; row[oldest]! <= day - every.withinDays; oldest += 2) within -= row[oldest + 1]!
      if (within < every.count || lastDay > day - every.onceInDays) continue
      lastDay = day
      this.push(day, clock.startOf(day), signal.tenths)
    }
    this.raw = this.size * signal.tenths
    if (this.size > 0 && lastDay !== row[row.length - 2]) this.lastAt = this.starts[this.size - 1]!
  }

  /** Reads a row of `VisitorState.o`: each asset once, on the day of its first time. */
  readAssets(signal: CompiledSignal, row: readonly (string | number)[], clock: DayClock): void {
    this.begin(MAX_ASSETS)
    let last = Number.NEGATIVE_INFINITY
    let count = 0
    for (let i = 2; i < row.length; i += 2) {
      // rows are in order of time (state.ts and merge-states.ts see to it)
      this.lastAt = row[i] as number
      const day = clock.dayOf(this.lastAt)
      count = day === last ? count + 1 : 1
      last = day
      if (count > 1) this.size--
      this.push(day, clock.startOf(day), Math.min(count, signal.limit) * signal.tenths)
      this.matches++
    }
    this.raw = this.matches * signal.tenths
  }

  private begin(most: number): void {
    this.size = 0
    this.raw = 0
    this.matches = 0
    this.lastAt = 0
    if (most <= this.starts.length) return
    this.days = new Int32Array(2 * most)
    this.starts = new Float64Array(2 * most)
    this.tenths = new Float64Array(2 * most)
  }

  private push(day: number, start: number, tenths: number): void {
    this.days[this.size] = day
    this.starts[this.size] = start
    this.tenths[this.size++] = tenths
  }
}
