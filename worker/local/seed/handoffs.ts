import { STORIES, type Story } from './handoff-stories.ts'
import type { History } from './histories.ts'
import type { SeedHandoff } from './types.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** The stories as hand-offs at times relative to `nowMs`, the oldest first. Throws an Error when a story names a visit its lead never made. */
export function handoffsOf(histories: ReadonlyMap<string, History>, nowMs: number): SeedHandoff[] {
  return STORIES.map((story) => handoffOf(story, openedAt(story, histories.get(story.leadEmail), nowMs), nowMs)).sort(
    (a, b) => b.openedMinutesAgo - a.openedMinutesAgo,
  )
}

function handoffOf({ leadEmail, trigger, owner, note, openedBy, steps }: Story, openedMs: number, nowMs: number): SeedHandoff {
  const openedMinutesAgo = (nowMs - openedMs) / MINUTE_MS
  let holder: SeedHandoff['owner'] = owner
  return {
    leadEmail,
    trigger,
    owner,
    openedMinutesAgo,
    note: note ?? null,
    openedBy: openedBy ?? null,
    steps: steps.map(({ after, by, ...step }) => {
      const actor = by ?? (step.action === 'return' ? null : holder)
      if (step.to === 'sales' || step.to === 'sales2') holder = step.to
      return { ...step, by: actor, minutesAgo: openedMinutesAgo - after }
    }),
  }
}

function openedAt({ leadEmail, opened }: Story, history: History | undefined, nowMs: number): number {
  if (typeof opened === 'number') return nowMs - opened * DAY_MS
  const at = history?.momentOf.get(opened)
  if (at === undefined) throw new Error(`The hand-off of ${leadEmail} opens with the visit ${opened}, which is not in that person's list.`)
  return at
}
