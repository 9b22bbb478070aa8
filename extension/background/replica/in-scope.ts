import type { Scope } from '../sync/managed-policy'

/** Whose a lead is: its owner, and the owner of its latest hand-off with that one's state. */
export type Whose = { owner: string | null; handoffOwner: string | null; state: string | null }

const WAITS = new Set(['open', 'seen'])

/**
 * Whether a replica narrowed by policy keeps a lead. `own`: this member owns it or its hand-off. `team`: any rep does, or it waits for
 * one. What the worker hides from this member never arrives.
 */
export function inScope(scope: Scope, me: string, { owner, handoffOwner, state }: Whose): boolean {
  if (scope === 'all') return true
  if (owner === me || (handoffOwner === me && state !== null)) return true
  return scope === 'team' && (owner !== null || (state !== null && WAITS.has(state)))
}
