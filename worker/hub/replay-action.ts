import type { LeadInput } from '#shared/api/leads'
import type { Trigger } from '#shared/schema/definition'
import type { StoredEvent } from '#shared/schema/event'
import type { HandoffAction } from '#shared/schema/handoff'
import type { TraitSource } from '#shared/schema/trait'

/** One thing that happened, at `at` (ms). People are named by address, members by id. */
export type ReplayAction = { at: number } & (
  | { kind: 'events'; events: StoredEvent[] }
  | { kind: 'upsert'; lead: LeadInput; source: TraitSource; by: string | null }
  /** opens what a trigger has not opened by itself, and gives it to its owner */
  | { kind: 'open'; email: string; trigger: Trigger; note: string | null; by: string | null; ownerId: string }
  | { kind: 'act'; email: string; action: HandoffAction; by: string; body: unknown }
  | { kind: 'return'; email: string }
)
