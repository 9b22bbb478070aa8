import * as z from 'zod'
import { MemberRef } from './member'

/** Everything that is written down, `noun.verb`. The dashboard has a sentence for each (extension/locales, audit_…). */
export const AUDIT_ACTIONS = [
  'account.named',
  'account.unnamed',
  'account.delete',
  'asset.create',
  'asset.change',
  'asset.delete',
  'campaign.create',
  'campaign.change',
  'campaign.delete',
  'channel.create',
  'channel.change',
  'channel.delete',
  'channel.disable',
  'channel.rotate',
  'definition.choose-pack',
  'delivery.replay',
  'handoff.open',
  'handoff.accept',
  'handoff.reject',
  'handoff.reassign',
  'handoff.snooze',
  'handoff.qualify',
  'handoff.opportunity',
  'handoff.won',
  'handoff.lost',
  'handoff.undo',
  'handoff.release',
  'handoff.close',
  'import.check',
  'import.start',
  'import.cancel',
  'invite.create',
  'invite.delete',
  'key.create',
  'key.change',
  'key.revoke',
  'lead.merge',
  'lead.unmerge',
  'lead.owner-alerted',
  'member.join',
  'member.sign-out',
  'member.change',
  'member.hours',
  'member.deactivate',
  'workspace.change',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** One line of the audit log: members, keys, imports, definitions and decisions. */
export const AuditEntry = z.object({
  id: z.string(),
  at: z.number().int(),
  /** null: a server with a secret key, or Baton itself */
  by: MemberRef.nullable(),
  /** one of the above; an older workspace's log may know others */
  action: z.string(),
  /** id of what it was done to */
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()).nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>
