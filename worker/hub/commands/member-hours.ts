import type { Member } from '#shared/schema/member'
import type { WorkingHours } from '#shared/schema/working-hours'
import { ApiError, notFound } from '../../errors'
import { phrase } from '../../language/phrase'
import { saveMember } from '../../store/members'
import type { Actor } from '../actor'
import { auditLine } from '../audit-line'
import { absenceSoon } from '../clocks/absence'
import type { Hub } from '../hub'

/** Sets when a member works; null is office hours again. Clocks that already run keep their due times; an absence passes on what is undecided. */
export async function memberHours(
  hub: Hub,
  { actor, id, hours }: { actor: Actor; id: string; hours: WorkingHours | null },
): Promise<Member> {
  const before = hub.members.get(id)
  if (!before) throw notFound('member')
  const { member } = actor
  const isManager = member?.role === 'sales' && member.manager && before.role === 'sales'
  if (member?.id !== id && member?.role !== 'admin' && !isManager)
    throw new ApiError('forbidden', phrase`You can change your own hours; those of others are for an admin or a sales manager.`)
  const { hours: _, ...rest } = before
  const after: Member = hours === null ? rest : { ...rest, hours }
  await hub.commit([saveMember(hub.db, hub.id, after), auditLine(hub, actor, 'member.hours', id, { hours }), absenceSoon(hub, id)])
  hub.members.set(id, after)
  return after
}
