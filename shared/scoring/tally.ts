import type { Ageing } from '../schema/receipt'
import { agedTenths, capped } from './age-receipt'
import type { CompiledSignal } from './compile'
import type { DayClock } from './day'
import { halved } from './decay'

/** What a signal earned on each of its days. Parallel lists, days ascending; integer tenths. */
export type Earnings = {
  starts: number[]
  tenths: number[]
  /** integer tenths before limit, cap and decay */
  raw: number
  /** how often it happened (or, once an asset, how many assets) */
  matches: number
  /** when it last earned, ms */
  lastAt: number
}

/** Earnings of a row of `VisitorState.c`. */
export function earningsOf(signal: CompiledSignal, row: readonly number[], days: DayClock): Earnings {
  return signal.every ? earnedEvery(signal, signal.every, row, days) : earnedDaily(signal, row, days)
}

function earnedDaily(signal: CompiledSignal, row: readonly number[], days: DayClock): Earnings {
  const starts: number[] = []
  const tenths: number[] = []
  let matches = 0
  for (let i = 2; i < row.length; i += 2) {
    const count = row[i + 1]!
    matches += count
    starts.push(days.startOf(row[i]!))
    tenths.push(Math.min(count, signal.limit) * signal.tenths)
  }
  return { starts, tenths, raw: matches * signal.tenths, matches, lastAt: row[1]! }
}

/** `count` matches within `withinDays` days earn once, and then not again for `onceInDays` days; days with a match are walked in order. */
function earnedEvery(
  signal: CompiledSignal,
  every: NonNullable<CompiledSignal['every']>,
  row: readonly number[],
  days: DayClock,
): Earnings {
  const starts: number[] = []
  const tenths: number[] = []
  let matches = 0
  let within = 0
  let oldest = 2
  let lastDay = Number.NEGATIVE_INFINITY
  for (let i = 2; i < row.length; i += 2) {
    const day = row[i]!
    matches += row[i + 1]!
    within += row[i + 1]!
    for (; row[oldest]! <= day - every.withinDays; oldest += 2) within -= row[oldest + 1]!
    if (within < every.count || lastDay > day - every.onceInDays) continue
    lastDay = day
    starts.push(days.startOf(day))
    tenths.push(signal.tenths)
  }
  const lastStart = starts.at(-1) ?? 0
  return {
    starts,
    tenths,
    raw: starts.length * signal.tenths,
    matches,
    lastAt: lastDay === row[row.length - 2] ? row[1]! : lastStart,
  }
}

/** Earnings of a row of `VisitorState.o`: each asset once, on the day of its first time. */
export function earnedOnce(signal: CompiledSignal, row: readonly (string | number)[], days: DayClock): Earnings {
  const times: number[] = []
  for (let i = 2; i < row.length; i += 2) times.push(row[i] as number)
  times.sort((a, b) => a - b)
  const starts: number[] = []
  const tenths: number[] = []
  for (const at of times) {
    const start = days.startOf(days.dayOf(at))
    if (starts.at(-1) === start) tenths[tenths.length - 1]! += signal.tenths
    else {
      starts.push(start)
      tenths.push(signal.tenths)
    }
  }
  limitDays(signal, tenths)
  return { starts, tenths, raw: times.length * signal.tenths, matches: times.length, lastAt: times.at(-1)! }
}

function limitDays(signal: CompiledSignal, tenths: number[]): void {
  if (signal.limit === Number.POSITIVE_INFINITY) return
  const most = Math.abs(signal.limit * signal.tenths)
  for (let i = 0; i < tenths.length; i++) tenths[i] = Math.max(-most, Math.min(most, tenths[i]!))
}

/**
 * What ages these earnings. For half-life the undecayed basis is one number at the last day's start:
 * Σ tenths(d) × 2^(−(start(last) − start(d)) ÷ half-life), days ascending.
 */
export function ageingOf(signal: CompiledSignal, { starts, tenths }: Earnings): Ageing {
  const { cap, decay, pace } = signal
  if (decay.kind === 'half-life') {
    const from = starts[starts.length - 1] ?? 0
    let basis = 0
    for (let i = 0; i < starts.length; i++) basis += tenths[i]! * halved((from - starts[i]!) / pace)
    return { kind: 'half-life', cap, basis, from, halfLifeMs: pace }
  }
  if (decay.kind === 'none' && decay.days === undefined) return { kind: 'fixed' }
  const buckets = starts.map((start, i): [number, number] => [start, tenths[i]!])
  if (decay.kind === 'linear') return { kind: 'linear', cap, perMs: pace, buckets }
  return { kind: 'until', cap, lastsMs: pace, buckets }
}

/** Integer tenths these earnings are worth without decay, after limit and cap. */
export function undecayedTenths(signal: CompiledSignal, { tenths }: Earnings): number {
  let sum = 0
  for (const earned of tenths) sum += earned
  return capped(sum, signal.cap)
}

/** Integer tenths these earnings are worth at `at`. */
export function tenthsAt(signal: CompiledSignal, earnings: Earnings, ageing: Ageing, at: number): number {
  return ageing.kind === 'fixed' || ageing.kind === 'floor' ? undecayedTenths(signal, earnings) : agedTenths(ageing, at)
}
