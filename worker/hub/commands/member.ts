import type { Language } from '#shared/schema/language'
import type { Member } from '#shared/schema/member'
import { ApiError, notFound } from '../../errors'
import { phrase } from '../../language/phrase'
import { retargetMember } from '../../store/deliveries'
import { revokeTokensOf, saveMember } from '../../store/members'
import type { Actor } from '../actor'
import { auditLine } from '../audit-line'
import { passOnHandoffs } from '../handoffs/pass-on-handoffs'
import type { Hub } from '../hub'
import { commitLeads } from '../leads/lead-commit'

export type MemberChange = Partial<Pick<Member, 'name' | 'email' | 'role' | 'manager' | 'signer' | 'scope'>> & {
  language?: Language | null
}

/** Changes role, flags or scope. Somebody who leaves sales leaves their open hand-offs to other reps. */
export async function memberChange(hub: Hub, { actor, id, change }: { actor: Actor; id: string; change: MemberChange }): Promise<Member> {
  const before = find(hub, id)
  const { language, ...rest } = change
  const email = rest.email?.toLowerCase() ?? before.email
  const taken = [...hub.members.values()].find((m) => m.email === email && m.id !== id)
  if (taken) throw new ApiError('conflict', phrase`${taken.name} is a member with this address already.`, 'email')
  const after = spoken({ ...before, ...rest, email }, language)
  if (after.role === 'admin' && change.role === 'admin' && change.signer === undefined) after.signer = false
  if (after.role === 'admin' && after.signer)
    throw new ApiError(
      'invalid-field',
      phrase`An admin manages the workspace and never signs; signers are in marketing or sales.`,
      'signer',
    )
  const statements = [auditLine(hub, actor, 'member.change', id, change)]
  if (email !== before.email) {
    statements.push(retargetMember(hub.db, hub.id, id, email, hub.now()))
    hub.wakeBeforeCommit(hub.now())
  }
  await write(hub, actor, before, after, statements)
  hub.sockets.changed(after)
  return after
}

/** A member chooses their own language; null is the workspace's again. */
export async function memberLanguage(hub: Hub, { id, language }: { id: string; language: Language | null }): Promise<Member> {
  const after = spoken(find(hub, id), language)
  await hub.commit([saveMember(hub.db, hub.id, after)])
  hub.members.set(id, after)
  return after
}

/** `undefined` changes nothing. */
function spoken(member: Member, language: Language | null | undefined): Member {
  if (language === undefined) return member
  const { language: _, ...rest } = member
  return language === null ? rest : { ...rest, language }
}

/** Ends a member's access on every device, and hands on what was waiting for them. Doing it again is no mistake. */
export async function memberDeactivate(hub: Hub, { actor, id }: { actor: Actor; id: string }): Promise<Member> {
  const before = find(hub, id)
  const after: Member = { ...before, active: false }
  const statements = [revokeTokensOf(hub.db, hub.id, id, hub.now())]
  if (before.active) statements.push(auditLine(hub, actor, 'member.deactivate', id, { name: before.name, role: before.role }))
  await write(hub, actor, before, after, statements)
  hub.sockets.revoke(id, null, hub.held.seq)
  return after
}

function find(hub: Hub, id: string): Member {
  const member = hub.members.get(id)
  if (!member) throw notFound('member')
  return member
}

async function write(hub: Hub, actor: Actor, before: Member, after: Member, statements: D1PreparedStatement[]): Promise<void> {
  const isAdmin = (m: Member) => m.active && m.role === 'admin'
  if (isAdmin(before) && !isAdmin(after) && ![...hub.members.values()].some((m) => m.id !== before.id && isAdmin(m)))
    throw new ApiError('conflict', phrase`This is the only admin. Make somebody else an admin first.`)
  const isRep = (m: Member) => m.active && m.role === 'sales'
  // Routing asks the hub who is there: the change counts from here on, and is taken back if it cannot be stored.
  hub.members.set(after.id, after)
  try {
    const passed = isRep(after) ? { entries: [], statements: [] } : await passOnHandoffs(hub, actor, after.id)
    await commitLeads(hub, passed.entries, [saveMember(hub.db, hub.id, after), ...statements, ...passed.statements], { cause: 'time' })
  } catch (error) {
    hub.members.set(before.id, before)
    throw error
  }
  hub.sockets.broadcast({ type: 'workspace', seq: hub.held.seq })
}
