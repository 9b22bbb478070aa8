import type { WorkspaceSettings } from '#shared/schema/workspace'
import { changeWorkspace } from '../../store/workspaces'
import type { Actor } from '../actor'
import { hasMail, weeklyVerdictTimer } from '../alerts/weekly-verdict'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'
import { commitAndRescore } from '../scoring/rescore'

/** Changes settings. A day begins elsewhere in another time zone, so that change counts everybody again. */
export async function workspaceChange(
  hub: Hub,
  { actor, change }: { actor: Actor; change: Partial<WorkspaceSettings> },
): Promise<{ id: string }> {
  const { name, timeZone, settings } = hub.workspace
  const { name: newName = name, timeZone: newZone = timeZone, ...given } = change
  const statements = [
    changeWorkspace(hub.db, hub.id, { name: newName, timeZone: newZone, settings: { ...settings, ...given } }),
    auditLine(hub, actor, 'workspace.change', hub.id, change),
  ]
  if (newZone !== timeZone) {
    if (hasMail(hub)) statements.push(weeklyVerdictTimer(hub, newZone))
    await commitAndRescore(hub, statements)
  } else {
    await hub.commit(statements)
    await hub.reload()
    hub.sockets.broadcast({ type: 'workspace', seq: hub.held.seq })
  }
  return { id: hub.id }
}
