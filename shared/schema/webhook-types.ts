/** What a generic webhook may ask for; absent = everything. Here without zod, so that a view may show the list. */
export const WEBHOOK_TYPES = [
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
] as const
