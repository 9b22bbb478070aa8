import type { ReadonlySignal } from '@preact/signals'
import type { Connection } from '../../background/protocol'
import { LateSkeleton } from '../../ui/late-skeleton'
import { SignedIn } from './signed-in'
import { SignedOut } from './signed-out'

type Props = { connection: ReadonlySignal<Connection | null>; now: ReadonlySignal<number> }

/** The whole popup: joining when signed out, the live list when signed in. */
export function Popup({ connection, now }: Props) {
  const state = connection.value
  if (state === null) {
    return (
      <div class="popup">
        <LateSkeleton rows={9} />
      </div>
    )
  }
  // Another member's or workspace's lists start from nothing.
  if (state.state === 'signed-out') return <SignedOut />
  return <SignedIn key={`${state.me.workspace.id} ${state.me.member.id}`} connection={state} now={now.value} />
}
