import type { Invite, Member } from '#shared/schema/member'
import { ApiError, notFound } from '../../errors'
import { newId, newSecret, sha256Hex } from '../../ids'
import { phrase, term } from '../../language/phrase'
import { deleteInvite, insertInvite, listInvites } from '../../store/invites'
import type { Actor } from '../actor'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'

const DAYS_MS = 14 * 86_400_000

export type Invited = Pick<Member, 'name' | 'email' | 'role' | 'manager' | 'signer'>

/** Makes an invite and its one-time code, which is answered and never stored in clear. */
export async function inviteCreate(
  hub: Hub,
  { actor, invited }: { actor: Actor; invited: Invited },
): Promise<{ invite: Invite; code: string }> {
  const email = invited.email.toLowerCase()
  if (invited.role === 'admin' && invited.signer)
    throw new ApiError(
      'invalid-field',
      phrase`An admin manages the workspace and never signs; signers are in marketing or sales.`,
      'signer',
    )
  const known = [...hub.members.values()].find((m) => m.email === email)
  if (known?.active && known.role !== invited.role)
    throw new ApiError(
      'conflict',
      phrase`${known.name} is a member already, as ${term(known.role)}. Change the role there, or invite them as ${term(known.role)} for another device.`,
      'email',
    )
  const now = hub.now()
  const code = newSecret('jn')
  const invite: Invite = { id: newId('in', now), ...invited, email, expiresAt: now + DAYS_MS, usedAt: null }
  await hub.commit([
    insertInvite(hub.db, hub.id, await sha256Hex(code), invite, now),
    auditLine(hub, actor, 'invite.create', invite.id, { email, role: invited.role }),
  ])
  return { invite, code }
}

/** Takes an unused invite back: its link no longer works. */
export async function inviteDelete(hub: Hub, { actor, id }: { actor: Actor; id: string }): Promise<null> {
  const invite = (await listInvites(hub.db, hub.id)).find((i) => i.id === id)
  if (!invite) throw notFound('invite')
  if (invite.usedAt !== null)
    throw new ApiError('conflict', phrase`This invite was used already. Deactivate the member instead to end their access.`)
  await hub.commit([deleteInvite(hub.db, hub.id, id), auditLine(hub, actor, 'invite.delete', id, { email: invite.email })])
  return null
}
