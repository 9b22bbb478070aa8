import type { Handoff, HandoffState, HandoffSummary, Standing } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'

/** What a card on the board shows, with the score of now; the evidence, fifty times as large, is read when it is opened. */
export type BoardItem = HandoffSummary & {
  name: string | null
  email: string | null
  title: string | null
  company: string | null
  named: boolean
} & Pick<Standing, 'score' | 'grade' | 'quadrant'>

export function itemOfHandoff({ lead, evidence, standing, touches: _t, steps: _s, ...summary }: Handoff): BoardItem {
  const { name, email, title, company } = lead
  // a lead that was erased stands nowhere now: what is left of it is the evidence
  const { score, grade, quadrant } = standing ?? evidence
  const { account } = evidence
  return {
    ...summary,
    name,
    email,
    title,
    company: company ?? account?.name ?? null,
    named: account?.named ?? false,
    score,
    grade,
    quadrant,
  }
}

/** A lead's current hand-off as its card says it: what a push brings, with the score of now. */
export function itemOfCard(card: Card): BoardItem | null {
  if (!card.handoff) return null
  const { name, email, title, account, namedAccount, score, grade, quadrant } = card
  return { ...card.handoff, name, email, title, company: account?.name ?? null, named: namedAccount, score, grade, quadrant }
}

/** The board's columns, in the order a hand-off walks them. */
export const COLUMNS = [
  { id: 'waiting', states: ['open', 'seen'] },
  { id: 'accepted', states: ['accepted'] },
  { id: 'qualified', states: ['qualified'] },
  { id: 'opportunity', states: ['opportunity'] },
  { id: 'closed', states: ['won', 'lost', 'rejected', 'returned'] },
] as const satisfies readonly { id: string; states: readonly HandoffState[] }[]
export type ColumnId = (typeof COLUMNS)[number]['id']

export const columnOf = (state: HandoffState): ColumnId | null =>
  COLUMNS.find(({ states }) => (states as readonly HandoffState[]).includes(state))?.id ?? null

/** Most urgent first: the clock that runs, then the oldest; what is closed, the newest first. */
export function inOrder(items: readonly BoardItem[], column: ColumnId): BoardItem[] {
  const due = ({ clocks }: BoardItem) => (column === 'waiting' ? clocks.decidedDueAt : clocks.firstTouchDueAt) ?? Number.MAX_SAFE_INTEGER
  return [...items].sort((a, b) =>
    column === 'closed' ? (b.decidedAt ?? b.openedAt) - (a.decidedAt ?? a.openedAt) : due(a) - due(b) || a.openedAt - b.openedAt,
  )
}
