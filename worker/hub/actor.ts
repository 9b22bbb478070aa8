import type { Member } from '#shared/schema/member'
import { ApiError } from '../errors'
import { phrase } from '../language/phrase'

/** Who asks: a member, or a server holding a secret key (`member` null). */
export type Actor = { member: Member | null }

export const actorId = (actor: Actor) => actor.member?.id ?? null

/** Sales acts on its own or unowned hand-offs; a manager on all of sales' (DESIGN §5). */
export function mayDecide(actor: Actor, ownerId: string | null): void {
  const { member } = actor
  if (member?.role !== 'sales') throw new ApiError('forbidden', phrase`Only sales decides about a hand-off.`)
  if (ownerId !== null && ownerId !== member.id && !member.manager) {
    throw new ApiError('forbidden', phrase`This hand-off belongs to another rep. Ask its owner or a manager to reassign it.`)
  }
}
