import type { ChannelRow } from '../../store/channels'
import { sendChat } from './chat'
import { sendEmail } from './email'
import type { Sender } from './sender'
import { sendWebhook } from './webhook'

/** How each kind of channel sends. */
export const SENDERS: Record<ChannelRow['config']['kind'], Sender> = { chat: sendChat, email: sendEmail, webhook: sendWebhook }
