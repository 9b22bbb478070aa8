import type { TimelineEntry } from '#shared/schema/handoff'

export type TimelineDay = { key: string; at: number; entries: TimelineEntry[] }

/** Entries, newest first, put together by the reader's calendar day. */
export function timelineDays(entries: readonly TimelineEntry[]): TimelineDay[] {
  const days: TimelineDay[] = []
  for (const entry of [...entries].sort((a, b) => b.at - a.at)) {
    const date = new Date(entry.at)
    const key = `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`
    const last = days.at(-1)
    if (last?.key === key) last.entries.push(entry)
    else days.push({ key, at: entry.at, entries: [entry] })
  }
  return days
}
