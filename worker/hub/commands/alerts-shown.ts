import { shownToMember } from '../../store/deliveries'
import type { Hub } from '../hub'

/** Alerts that waited for a member's browser were handed to it. Only a person's own click makes a hand-off *seen*. */
export async function alertsShown(hub: Hub, { member }: { member: string }): Promise<null> {
  await hub.commit([shownToMember(hub.db, hub.id, member, hub.now())])
  return null
}
