import * as z from 'zod'
import { HandoffState } from './handoff'
import { Stage } from './lead'
import { MemberRef } from './member'
import { Quadrant } from './score'

/** Where a lead waits that sales has not got: every one is somewhere. */
export const QUEUES = ['nurture', 'check-fit', 'not-sure', 'returned', 'review'] as const
export const QueueName = z.enum(QUEUES)
export type QueueName = z.infer<typeof QueueName>

export const QueueItem = z.object({
  leadId: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  score: z.number(),
  grade: z.string(),
  quadrant: Quadrant,
  stage: Stage,
  owner: MemberRef.nullable(),
  reentries: z.number().int(),
  /** its latest hand-off, when there was one */
  handoffId: z.string().nullable(),
  handoffState: HandoffState.nullable(),
  /** why sales gave it back */
  reason: z.string().nullable(),
  reasonNote: z.string().nullable(),
  /** when it was decided, returned, or asked, ms */
  since: z.number().int().nullable(),
  /** when nurture ends; past: it is back and waits for marketing */
  until: z.number().int().nullable(),
})
export type QueueItem = z.infer<typeof QueueItem>
