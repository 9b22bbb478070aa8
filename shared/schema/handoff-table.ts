import type { HandoffState } from './handoff'

/** The actions of DESIGN §5's table, with won and lost apart because their cells differ. */
export const TABLE_ACTIONS = ['seen', 'accept', 'reject', 'reassign', 'snooze', 'touch', 'qualify', 'opportunity', 'won', 'lost'] as const
export type TableAction = (typeof TABLE_ACTIONS)[number]

type Row = Partial<Record<TableAction, HandoffState>>

const closed = (state: HandoffState): Row => ({ touch: state })

/** DESIGN §5, cell by cell: the state an action leads to. A missing cell is a 409. */
export const HANDOFF_TABLE: Readonly<Record<Exclude<HandoffState, 'review'>, Row>> = {
  open: { seen: 'seen', accept: 'accepted', reject: 'rejected', reassign: 'open', snooze: 'open', touch: 'open' },
  seen: { seen: 'seen', accept: 'accepted', reject: 'rejected', reassign: 'open', snooze: 'seen', touch: 'seen' },
  accepted: { seen: 'accepted', reject: 'rejected', reassign: 'open', touch: 'accepted', qualify: 'qualified', lost: 'lost' },
  qualified: { seen: 'qualified', reassign: 'qualified', touch: 'qualified', opportunity: 'opportunity', won: 'won', lost: 'lost' },
  opportunity: { seen: 'opportunity', reassign: 'opportunity', touch: 'opportunity', won: 'won', lost: 'lost' },
  rejected: closed('rejected'),
  returned: closed('returned'),
  won: closed('won'),
  lost: closed('lost'),
}

/** States in which a lead already has its one open hand-off. */
export const OPEN_STATES = ['open', 'seen', 'accepted', 'qualified', 'opportunity'] as const

/** The state `action` leads to from `from`, or null where the table says 409. */
export function nextState(from: HandoffState, action: TableAction): HandoffState | null {
  if (from === 'review') return null
  return HANDOFF_TABLE[from][action] ?? null
}

/** For "a stronger trigger upgrades it": a lower number is stronger. */
export const TRIGGER_STRENGTH = { 'hand-raise': 0, 'named-account': 1, criteria: 2, threshold: 3, manual: 4 } as const
