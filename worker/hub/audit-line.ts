import type { AuditAction } from '#shared/schema/audit'
import { newId } from '../ids'
import { type AuditDetail, audit } from '../store/audit'
import { type Actor, actorId } from './actor'
import type { Hub } from './hub'

/** A line of the audit log, said by whoever asks; `at` in ms, now if nothing else. */
export function auditLine(
  hub: Hub,
  actor: Actor,
  action: AuditAction,
  subject: string,
  detail: AuditDetail = null,
  at: number = hub.now(),
): D1PreparedStatement {
  return audit(hub.db, hub.id, { id: newId('au', at), at, byMember: actorId(actor), action, subject, detail })
}
