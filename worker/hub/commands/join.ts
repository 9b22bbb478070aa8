import type { Member } from '#shared/schema/member'
import { ApiError } from '../../errors'
import { newId, newSecret, sha256Hex } from '../../ids'
import { phrase } from '../../language/phrase'
import { listInvites, markInviteUsed } from '../../store/invites'
import { insertToken, revokeToken, saveMember } from '../../store/members'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'

/** Turns an invite into a member with a token, once. The token is answered and never stored in clear. */
export async function join(
  hub: Hub,
  { inviteId, device }: { inviteId: string; device: string | null },
): Promise<{ token: string; member: Member }> {
  const invite = (await listInvites(hub.db, hub.id)).find((i) => i.id === inviteId)
  const now = hub.now()
  if (!invite) throw new ApiError('not-found', phrase`This join link is not known. Ask your admin for a new one.`, 'code')
  if (invite.usedAt !== null) throw new ApiError('conflict', phrase`This join link was used already. Ask your admin for a new one.`, 'code')
  if (invite.expiresAt < now) throw new ApiError('conflict', phrase`This join link has expired. Ask your admin for a new one.`, 'code')
  const known = [...hub.members.values()].find((m) => m.email === invite.email)
  const member: Member = {
    id: known?.id ?? newId('mb', now),
    name: invite.name,
    email: invite.email,
    role: invite.role,
    manager: invite.manager,
    signer: invite.signer,
    scope: known?.scope ?? 'all',
    active: true,
    // Another device of the same person: when they work and what they read stays.
    ...(known?.hours ? { hours: known.hours } : {}),
    ...(known?.language ? { language: known.language } : {}),
    createdAt: known?.createdAt ?? now,
  }
  const token = newSecret('bt')
  await hub.commit([
    saveMember(hub.db, hub.id, member),
    insertToken(hub.db, hub.id, { hash: await sha256Hex(token), member: member.id, device, at: now }),
    markInviteUsed(hub.db, hub.id, inviteId, now),
    auditLine(hub, { member }, 'member.join', member.id, { role: member.role, device }, now),
  ])
  hub.members.set(member.id, member)
  return { token, member }
}

/** Signs one device out. */
export async function leave(hub: Hub, { member, tokenHash }: { member: Member; tokenHash: string }): Promise<null> {
  const now = hub.now()
  await hub.commit([revokeToken(hub.db, hub.id, tokenHash, now), auditLine(hub, { member }, 'member.sign-out', member.id, null, now)])
  hub.sockets.revoke(member.id, tokenHash, hub.held.seq)
  return null
}
