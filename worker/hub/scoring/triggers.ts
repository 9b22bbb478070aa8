import type { Trigger } from '#shared/schema/definition'
import type { ScoredEvent } from '#shared/schema/event'
import { OPEN_STATES } from '#shared/schema/handoff-table'
import type { Score } from '#shared/schema/score'
import type { Traits } from '#shared/schema/trait'
import { criteriaMet, matchHandRaise, namedAccountHandsOff } from '#shared/scoring/criteria'
import { ENGLISH, type MessageKey, type Saying } from '../../language/words'
import type { Cause, Hub, LeadEntry } from '../hub'

export type Triggered = { trigger: Exclude<Trigger, 'manual'>; because: string; why?: Saying }

/** Events older than this do not page anybody: they arrived late and the moment has passed. */
export const TRIGGER_WINDOW_MS = 7 * 86_400_000
const WORKED_MS = 30 * 86_400_000

export const isOpen = (entry: LeadEntry) => entry.handoff !== null && (OPEN_STATES as readonly string[]).includes(entry.handoff.state)

/**
 * The strongest trigger that this lead's new events or traits pull, or null (DESIGN §5). `cause` time never pulls one.
 * The caller decides between opening, upgrading and telling the owner.
 */
export function triggered(
  hub: Hub,
  entry: LeadEntry,
  scored: Score,
  traits: Traits,
  events: readonly ScoredEvent[],
  cause: Cause,
): Triggered | null {
  if (cause === 'time') return null
  const now = hub.now()
  const recent = events.filter((e) => e.at > now - TRIGGER_WINDOW_MS)
  for (const event of recent) {
    const rule = matchHandRaise(hub.compiled, event, traits)
    if (rule) return { trigger: 'hand-raise', because: rule.label }
  }
  if (!mayOpenUnasked(entry, scored, cause === 'event' ? recent : [], now)) return null
  if (entry.account?.named) {
    const event = recent.find((e) => namedAccountHandsOff(hub.compiled, e))
    if (event) return { trigger: 'named-account', ...sayBecause('because_named', { account: entry.account.name ?? entry.account.domain }) }
  }
  if (criteriaMet(hub.compiled, traits)) return { trigger: 'criteria', ...sayBecause('because_criteria') }
  if (scored.quadrant === 'hand-over') return { trigger: 'threshold', ...thresholdSentence(scored) }
  return null
}

/** Whether anything but the person's own hand may open a hand-off now. */
function mayOpenUnasked(entry: LeadEntry, scored: Score, events: readonly ScoredEvent[], now: number): boolean {
  const { record: r, handoff } = entry
  if (r.blocked || scored.excluded !== null || r.stage === 'customer' || r.stage === 'disqualified') return false
  if (r.coolOffUntil !== null && now < r.coolOffUntil) return false
  if (handoff === null || isOpen(entry)) return true
  if (r.lastTouchAt !== null && now - r.lastTouchAt < WORKED_MS) return false
  // After a refusal or a return only something the person did since then counts; editing a record reopens nothing.
  if (r.stage !== 'nurture' && r.stage !== 'lead') return false
  return r.quietSince === null || events.some((e) => e.at > r.quietSince!)
}

function thresholdSentence({ fit, readiness, score, scale }: Score) {
  const { thresholds } = scale
  if (scale.handOverWhen === 'total') return sayBecause('because_total', { score, bar: thresholds.total ?? 0 })
  return sayBecause('because_threshold', { fit, readiness, fitBar: thresholds.fit ?? 0, readinessBar: thresholds.readiness ?? 0 })
}

/** A reason as the API answers it, in English, and as alerts say it to each reader. */
export function sayBecause(key: MessageKey, values: Record<string, string | number> = {}): { because: string; why: Saying } {
  const why = { key, with: values }
  return { because: ENGLISH.say(why), why }
}
