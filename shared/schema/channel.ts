import * as z from 'zod'
import { WEBHOOK_TYPES } from './webhook-types'

const Name = z.string().trim().min(1, 'is needed').max(80)
const Url = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).max(1000)
/** One line of printable text: it is written into protocols that end a command at a line break. */
const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => ![...text].some((c) => c < ' ' || c === '\u007f'), 'holds a line break or another control character')

export const WebhookType = z.enum(WEBHOOK_TYPES)
export type WebhookType = z.infer<typeof WebhookType>

export const EmailChannel = z.strictObject({
  kind: z.literal('email'),
  name: Name,
  /** `smtp`: any mail server; `cloudflare`: the worker's own `send_email` binding */
  transport: z.enum(['smtp', 'cloudflare']),
  from: z.email().max(254),
  host: line(253).optional(),
  port: z.number().int().min(1).max(65_535).optional(),
  /** `tls` from the first byte (465), `starttls` (587), or none at all */
  security: z.enum(['tls', 'starttls', 'none']).optional(),
  user: line(254).optional(),
  password: line(500).optional(),
})
export const ChatChannel = z.strictObject({ kind: z.literal('chat'), name: Name, url: Url })
export const WebhookChannel = z.strictObject({
  kind: z.literal('webhook'),
  name: Name,
  url: Url,
  types: z.array(WebhookType).min(1).max(WEBHOOK_TYPES.length).optional(),
})
/** What can be changed; a field that its kind does not have is refused. `null` takes name and password or the choice of types away. */
export const ChannelChange = z.strictObject({
  name: Name.optional(),
  enabled: z.boolean().optional(),
  url: Url.optional(),
  types: WebhookChannel.shape.types.nullable(),
  from: EmailChannel.shape.from.optional(),
  host: EmailChannel.shape.host,
  port: EmailChannel.shape.port,
  security: EmailChannel.shape.security,
  user: EmailChannel.shape.user.nullable(),
  password: EmailChannel.shape.password.nullable(),
})
export type ChannelChange = z.infer<typeof ChannelChange>
export const ChannelInput = z.discriminatedUnion('kind', [EmailChannel, ChatChannel, WebhookChannel])
export type ChannelInput = z.infer<typeof ChannelInput>

/** A channel as it is shown: no password, no secret, of an address only the host. */
export const Channel = z.object({
  id: z.string(),
  kind: z.enum(['email', 'chat', 'webhook']),
  name: z.string(),
  target: z.string(),
  from: z.string().nullable(),
  types: z.array(WebhookType).nullable(),
  enabled: z.boolean(),
  /** why Baton switched it off; null when it did not */
  disabledReason: z.string().nullable(),
  /** why nothing can be sent although it is on, such as a password that cannot be decrypted; null when there is nothing */
  problem: z.string().nullable(),
  createdAt: z.number().int(),
})
export type Channel = z.infer<typeof Channel>
