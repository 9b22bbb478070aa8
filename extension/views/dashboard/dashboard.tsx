import type { ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Connection } from '../../background/protocol'
import { EmptyState } from '../../ui/empty-state'
import { LateSkeleton } from '../../ui/late-skeleton'
import { t } from '../../ui/t'
import { useLive } from '../../ui/use-live'
import { listMembers } from './api/routes'
import { send } from './api/send'
import { Frame } from './frame/frame'
import { WorkspaceContext } from './frame/workspace-context'
import { forgetLeadTable } from './leads/lead-table'
import { resource } from './list/resource'

type Props = { connection: ReadonlySignal<Connection | null>; now: ReadonlySignal<number> }

/** The full page: nothing without a workspace, else the frame with the page the address names. */
export function Dashboard({ connection, now }: Props) {
  const state = connection.value
  if (state === null) return <LateSkeleton rows={8} />
  if (state.state === 'signed-out') {
    return (
      <main class="alone">
        <h1>{t('popup_title')}</h1>
        <EmptyState title={t('panel_signed_out_title')} text={t('panel_signed_out_text')} />
      </main>
    )
  }
  return <SignedIn key={`${state.me.workspace.id} ${state.me.member.id} ${state.me.role}`} connection={state} now={now.value} />
}

function SignedIn({ connection, now }: { connection: Exclude<Connection, { state: 'signed-out' }>; now: number }) {
  // what one member saw is not kept for the next
  useEffect(() => forgetLeadTable, [])
  const members = useLive('members', (abort) => resource(everybody, abort))
  return (
    <WorkspaceContext.Provider value={{ me: connection.me, connection, now, members }}>
      <Frame />
    </WorkspaceContext.Provider>
  )
}

/** Workspaces have tens of members; the first 200 are everybody. */
async function everybody() {
  const answer = await send(listMembers, { query: { limit: 200 } })
  return answer.ok ? { ok: true as const, value: answer.value.members } : answer
}
