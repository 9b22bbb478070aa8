import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Me, Member } from '#shared/schema/member'
import type { Connection } from '../../../background/protocol'
import type { Resource } from '../list/resource'

/** What every page needs: who is asking, the time, and who else there is. */
export type WorkspaceView = {
  me: Me
  connection: Exclude<Connection, { state: 'signed-out' }>
  now: number
  /** everybody, also those no longer active, for names and filters */
  members: Resource<readonly Member[]>
}

export const WorkspaceContext = createContext<WorkspaceView | null>(null)

export function useWorkspace(): WorkspaceView {
  const view = useContext(WorkspaceContext)
  if (!view) throw new Error('Pages of the dashboard stand inside WorkspaceContext.')
  return view
}

/** Members who still have access and may own leads: sales. */
export function useReps(): readonly Member[] {
  const { now } = useWorkspace().members
  return now.value.state === 'ready' ? now.value.value.filter((member) => member.active && member.role === 'sales') : []
}
