import type { Env } from '../../env'
import type { Phrase } from '../../language/phrase'
import type { OpenChannel } from '../../secrets/channel-secrets'
import type { Message } from '../../store/deliveries'

/** How an attempt ended. `gone`: the other side wants nothing more, ever; `refused`: trying again would not help. */
export type Outcome = { ok: true; answer: Phrase } | { ok: false; error: Phrase; retryAfterMs?: number; gone?: boolean; refused?: boolean }

/** One message to send: `id` is the same at every attempt. */
export type Sending = { id: string; target: string; payload: Message; channel: OpenChannel; env: Env }

/** Sends once, never throws, never takes longer than its time limit. */
export type Sender = (sending: Sending) => Promise<Outcome>

export const SEND_LIMIT_MS = 10_000
