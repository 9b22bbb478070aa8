import * as z from 'zod'
import { Handoff, HandoffState, TOUCH_CHANNELS, TOUCH_OUTCOMES } from '../schema/handoff'
import { endpoint } from './endpoint'
import { IdParams, listOf, PageQuery } from './page'

const SALES = ['sales'] as const

export const listHandoffs = endpoint({
  method: 'GET',
  path: '/v1/handoffs',
  summary: 'Hand-offs, the most urgent first',
  auth: 'member',
  query: PageQuery.extend({
    /** a state, or `open` states together as `active` */
    status: z.union([HandoffState, z.literal('active')]).optional(),
    owner: z.string().max(64).optional(),
  }),
  response: listOf('handoffs', Handoff),
})

export const openHandoff = endpoint({
  method: 'POST',
  path: '/v1/handoffs',
  summary: 'Hand a lead over by hand, with a note',
  auth: 'member',
  roles: ['sales', 'marketing'],
  body: z.strictObject({ leadId: z.string().min(1).max(64), note: z.string().trim().min(1, 'is needed: say why').max(2000) }),
  response: Handoff,
  status: 201,
  idempotent: true,
  errors: ['conflict'],
})

export const getHandoff = endpoint({
  method: 'GET',
  path: '/v1/handoffs/:id',
  summary: 'One hand-off with its evidence',
  auth: 'member',
  params: IdParams,
  response: Handoff,
})

export const getHandoffNote = endpoint({
  method: 'GET',
  path: '/v1/handoffs/:id/note',
  summary: 'One hand-off as plain text, for a CRM’s note or a message',
  auth: 'member-or-secret',
  params: IdParams,
  /** lines of text: who and why, score and receipts, answers, account, campaign, play, and where the hand-off is */
  response: z.object({ text: z.string() }),
})

/** `POST /v1/handoffs/:id/<name>` for every decision; all answer the hand-off and take `Idempotency-Key`. */
function action<B extends z.ZodType>(name: string, summary: string, body: B) {
  return endpoint({
    method: 'POST',
    path: `/v1/handoffs/:id/${name}`,
    summary,
    auth: 'member',
    roles: SALES,
    params: IdParams,
    body,
    response: Handoff,
    idempotent: true,
    errors: ['wrong-state', 'conflict'],
  })
}

/**
 * The state the answer was given to, when it may be old news (a browser that was offline): when somebody decided meanwhile,
 * the answer is a 409 naming who, even where the table would let a later answer replace an earlier one.
 */
const from = HandoffState.optional()

export const Reject = z.strictObject({
  from,
  /** `class` or `class/sub`, see shared/schema/reason.ts */
  reason: z.string().min(1, 'is needed to reject').max(120),
  note: z.string().trim().max(2000).optional(),
  /** for nurture: when to come back, ms */
  until: z.number().int().optional(),
})

export const seenHandoff = action('seen', 'Say that a person has looked at it', z.strictObject({}).optional())
export const acceptHandoff = action(
  'accept',
  'Take the lead',
  z.strictObject({ from, nextStep: z.string().max(300).optional(), nextStepAt: z.number().int().optional() }).optional(),
)
export const rejectHandoff = action('reject', 'Refuse the lead, with a reason', Reject)
export const reassignHandoff = action(
  'reassign',
  'Give it to another rep',
  z.strictObject({ ownerId: z.string().min(1).max(64), note: z.string().max(2000).optional() }),
)
export const snoozeHandoff = action('snooze', 'Remind me later, within the window', z.strictObject({ until: z.number().int() }))
export const touchHandoff = {
  ...action(
    'touch',
    'Log a touch',
    z.strictObject({
      channel: z.enum(TOUCH_CHANNELS),
      outcome: z.enum(TOUCH_OUTCOMES),
      at: z.number().int().optional(),
      /** says how the caller's last touch on this channel went, instead of logging another; without one it logs it */
      amend: z.boolean().optional(),
    }),
  ),
  auth: 'member-or-secret' as const,
}
export const qualifyHandoff = action(
  'qualify',
  'The lead meets sales’ criteria (SQL)',
  z
    .strictObject({
      criteria: z.array(z.string().max(120)).max(20).optional(),
      /** another rep who goes on with it (SDR → AE), with a first-touch clock of their own */
      passTo: z.string().min(1).max(64).optional(),
    })
    .optional(),
)
export const opportunityHandoff = action(
  'opportunity',
  'A deal is open',
  z.strictObject({ amount: z.number().min(0).optional() }).optional(),
)
export const outcomeHandoff = action(
  'outcome',
  'Won or lost',
  z.strictObject({
    result: z.enum(['won', 'lost']),
    amount: z.number().min(0).optional(),
    reason: z.string().max(120).optional(),
    note: z.string().max(2000).optional(),
  }),
)
export const undoHandoff = action('undo', 'Take the last action back, within 10 seconds', z.strictObject({}).optional())

/** Marketing's closing of what came back, and the release of a hand-raise held for review. */
export const releaseHandoff = endpoint({
  method: 'POST',
  path: '/v1/handoffs/:id/release',
  summary: 'Let a claimed hand-raise that waited in review through',
  auth: 'member',
  roles: ['marketing'],
  params: IdParams,
  response: Handoff,
  errors: ['wrong-state', 'conflict'],
})

export const FINDINGS = ['definition-wrong', 'data-missing', 'play-not-followed'] as const
export const closeHandoff = endpoint({
  method: 'POST',
  path: '/v1/handoffs/:id/close',
  summary: 'Close a returned or rejected hand-off with a finding',
  auth: 'member',
  roles: ['marketing'],
  params: IdParams,
  body: z.strictObject({ finding: z.enum(FINDINGS), note: z.string().max(2000).optional() }),
  response: Handoff,
  errors: ['wrong-state'],
})
