import type { WebhookType } from '#shared/schema/channel'

/** What a webhook may ask for, said again without zod; a test holds it against the schema. */
export const WEBHOOK_TYPE_ORDER = [
  'handoff.opened',
  'handoff.upgraded',
  'handoff.reminder',
  'handoff.escalated',
  'handoff.reassigned',
  'handoff.returned',
  'handoff.decided',
  'lead.nurture.entered',
  'lead.nurture.left',
  'lead.owner-alert',
  'account.visited',
  'workspace.digest',
  'workspace.notice',
] as const satisfies readonly WebhookType[]
