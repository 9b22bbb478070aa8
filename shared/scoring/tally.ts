import type { Ageing } from '../schema/receipt'
import { capped, halfLifeTenths, linearShare, untilShare } from './age-receipt'
import type { CompiledSignal } from './compile'
import { halved } from './decay'
import type { Earnings } from './earnings'

/** Integer tenths that earnings are worth without decay, after limit and cap. */
export function undecayedTenths({ cap }: CompiledSignal, { tenths, size }: Earnings): number {
  let sum = 0
  for (let i = 0; i < size; i++) sum += tenths[i]!
  return capped(sum, cap)
}

/**
 * The undecayed basis of a half-life: what all days are worth at the start of the last one,
 * Σ tenths(d) × 2^(−(start(last) − start(d)) ÷ half-life), days ascending.
 */
function basisOf({ pace }: CompiledSignal, { starts, tenths, size }: Earnings): number {
  const last = size - 1
  const from = starts[last]!
  let basis = 0
  for (let i = 0; i < last; i++) basis += tenths[i]! * halved((from - starts[i]!) / pace)
  // 2^0 is exactly 1
  return basis + tenths[last]!
}

/** What ages these earnings on a receipt. */
export function ageingOf(signal: CompiledSignal, earnings: Earnings): Ageing {
  const { cap, decay, pace } = signal
  const { starts, tenths, size } = earnings
  if (decay.kind === 'half-life') {
    return { kind: 'half-life', cap, basis: basisOf(signal, earnings), from: size > 0 ? starts[size - 1]! : 0, halfLifeMs: pace }
  }
  if (decay.kind === 'none' && decay.days === undefined) return { kind: 'fixed' }
  const buckets = Array.from({ length: size }, (_, i): [number, number] => [starts[i]!, tenths[i]!])
  if (decay.kind === 'linear') return { kind: 'linear', cap, perMs: pace, buckets }
  return { kind: 'until', cap, lastsMs: pace, buckets }
}

/** Integer tenths these earnings are worth at `at`: the value of the receipt they would make. */
export function tenthsAt(signal: CompiledSignal, earnings: Earnings, at: number): number {
  const { size, starts, tenths } = earnings
  const { decay, cap, pace } = signal
  if (size === 0) return 0
  if (decay.kind === 'half-life') return halfLifeTenths(basisOf(signal, earnings), at - starts[size - 1]!, pace, cap)
  if (decay.kind === 'none' && decay.days === undefined) return undecayedTenths(signal, earnings)
  let sum = 0
  for (let i = 0; i < size; i++) {
    sum += tenths[i]! * (decay.kind === 'linear' ? linearShare(pace, at - starts[i]!) : untilShare(pace, at - starts[i]!))
  }
  return capped(sum, cap)
}
