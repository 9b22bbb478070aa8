import * as z from 'zod'
import { MemberRef } from './member'

/** What an alert tells of. */
export const ALERT_KINDS = [
  'opened',
  'upgraded',
  'reminder',
  'escalated',
  'reassigned',
  'returned',
  'decision',
  'nurture',
  'owner-alert',
  'named-account-visit',
  'digest',
  'notice',
] as const
export const AlertKind = z.enum(ALERT_KINDS)
export type AlertKind = z.infer<typeof AlertKind>

export const DELIVERY_CHANNELS = ['extension', 'email', 'chat', 'webhook'] as const
/** `failed` will be tried again; `dead` was given up and can be replayed; `cancelled` was not needed any more. */
export const DeliveryState = z.enum(['pending', 'sent', 'failed', 'dead', 'cancelled'])

/** One alert on one way to somebody: the delivery record (DESIGN §5). */
export const Delivery = z.object({
  /** stays the same at every attempt: the webhook id, and the left side of the Message-ID */
  id: z.string(),
  handoffId: z.string().nullable(),
  leadId: z.string().nullable(),
  kind: AlertKind,
  channel: z.enum(DELIVERY_CHANNELS),
  channelId: z.string().nullable(),
  member: MemberRef.nullable(),
  /** where to: a mail address, or the host of a webhook */
  target: z.string(),
  title: z.string(),
  state: DeliveryState,
  attempts: z.number().int(),
  /** when it is tried next, ms; null when it is not */
  nextAt: z.number().int().nullable(),
  lastError: z.string().nullable(),
  createdAt: z.number().int(),
  /** when it was sent, given up or cancelled, ms */
  doneAt: z.number().int().nullable(),
})
export type Delivery = z.infer<typeof Delivery>
