import * as z from 'zod'
import { MemberRef } from './member'

/** One line of the audit log: members, keys, imports, definitions and decisions. */
export const AuditEntry = z.object({
  id: z.string(),
  at: z.number().int(),
  /** null: a server with a secret key, or Baton itself */
  by: MemberRef.nullable(),
  /** `noun.verb`, such as `member.deactivate` */
  action: z.string(),
  /** id of what it was done to */
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()).nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>
