import type { ScoredEvent } from '../schema/event'
import type { CompiledDefinition } from './compile'
import { toPoints } from './round'

/**
 * Points that one event earns by itself, before limits, caps and decay, for a timeline; null when no signal counts
 * it. Signals that need several events (`every`) are left out.
 */
export function eventPoints(compiled: CompiledDefinition, event: ScoredEvent): number | null {
  let tenths: number | null = null
  for (const signal of compiled.signalsByName.get(event.name) ?? []) {
    if (signal.every === null && (signal.rest === null || signal.rest(event))) tenths = (tenths ?? 0) + signal.tenths
  }
  return tenths === null ? null : toPoints(tenths)
}
