import type { CompiledSignal, Every } from './compile'
import type { DayClock } from './day'

/**
 * What a signal earned on each of its days: parallel lists of `size` entries, days ascending, integer tenths. One object
 * serves one signal after the other, because scoring is the hot path and must not litter.
 */
export class Earnings {
  size = 0
  /** when each day started, ms */
  starts = new Float64Array(512)
  tenths = new Float64Array(512)
  /** integer tenths before limit, cap and decay */
  raw = 0
  /** how often it happened (or, once an asset, how many assets) */
  matches = 0
  /** when it last earned, ms */
  lastAt = 0

  /** Reads the row of `VisitorState.c` that lies from `start` to before `end`. */
  read(signal: CompiledSignal, c: readonly number[], start: number, end: number, clock: DayClock): void {
    this.lastAt = c[start + 1]!
    if (this.starts.length < c[start + 2]!) {
      this.starts = new Float64Array(2 * c[start + 2]!)
      this.tenths = new Float64Array(2 * c[start + 2]!)
    }
    if (signal.every === null) this.readDaily(signal, c, start + 3, end, clock)
    else this.readEvery(signal, signal.every, c, start + 3, end, clock)
  }

  private readDaily({ limit, tenths: each }: CompiledSignal, c: readonly number[], from: number, end: number, clock: DayClock): void {
    const { starts, tenths } = this
    let size = 0
    let matches = 0
    for (let i = from; i < end; i += 2) {
      const count = c[i + 1]!
      matches += count
      starts[size] = clock.startOf(c[i]!)
      tenths[size++] = (count < limit ? count : limit) * each
    }
    this.size = size
    this.matches = matches
    this.raw = matches * each
  }

  /** `count` matches within `withinDays` days earn once, and then not again for `onceInDays` days; days with a match are walked in order. */
  private readEvery(signal: CompiledSignal, every: Every, c: readonly number[], from: number, end: number, clock: DayClock): void {
    const { starts, tenths } = this
    let size = 0
    let matches = 0
    let within = 0
    let oldest = from
    let lastDay = Number.NEGATIVE_INFINITY
    for (let i = from; i < end; i += 2) {
      const day = c[i]!
      matches += c[i + 1]!
      within += c[i + 1]!
      for (; c[oldest]! <= day - every.withinDays; oldest += 2) within -= c[oldest + 1]!
      if (within < every.count || lastDay > day - every.onceInDays) continue
      lastDay = day
      starts[size] = clock.startOf(day)
      tenths[size++] = signal.tenths
    }
    this.size = size
    this.matches = matches
    this.raw = size * signal.tenths
    if (size > 0 && lastDay !== c[end - 2]) this.lastAt = starts[size - 1]!
  }
}
