import type { WorkingHours } from '#shared/schema/working-hours'
import type { Hub } from '../hub'
import { officeHours } from './business-time'

/** Working hours of a member; office hours of the workspace for whoever said nothing, and for a hand-off nobody owns. */
export function hoursOf(hub: Hub, memberId: string | null): WorkingHours {
  const member = memberId === null ? undefined : hub.members.get(memberId)
  return member?.hours ?? officeHours(hub.workspace.timeZone)
}
