import type { Card } from '#shared/schema/lead'

const HEADERS = ['name', 'email', 'company', 'reason', 'back on', 'owner', 're-entries', 'score', 'grade'] as const

/** The nurture list as CSV: one lead a line. A value a spreadsheet would take for a formula is kept from being one. */
export function nurtureCsv(cards: readonly Card[]): string {
  const lines = cards.map((card) => [
    card.name,
    card.email,
    card.account?.name ?? card.account?.domain,
    card.handoff?.reason,
    card.nurtureUntil === null ? '' : new Date(card.nurtureUntil).toISOString().slice(0, 10),
    card.owner?.name,
    card.reentries,
    card.score,
    card.grade,
  ])
  return `${[HEADERS, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** RFC 4180; text that starts like a formula gets an apostrophe before it. */
export function csvCell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
