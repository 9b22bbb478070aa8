import type { Connection } from '../../background/protocol'
import { t, tn } from '../../ui/t'

type SignedIn = Exclude<Connection, { state: 'signed-out' }>

/** One line on how fresh the screen is, and how many people without a name are on the site. */
export function ConnectionLine({ connection }: { connection: SignedIn }) {
  return (
    <p class={`connection connection-${connection.state}`} role="status">
      <span class="connection-dot" aria-hidden="true" />
      <span class={connection.state === 'full' ? undefined : 'cut'}>{connectionWords(connection)}</span>
      {connection.state !== 'offline' && connection.state !== 'full' && (
        <span class="connection-visitors">
          {connection.activeVisitors > 0 ? tn('popup_visitors', connection.activeVisitors) : t('popup_no_visitors')}
        </span>
      )}
    </p>
  )
}

/** The state as words; decisions still on their way are always named. */
export function connectionWords(connection: SignedIn): string {
  const { state, unsent } = connection
  if (state === 'full') return t('popup_no_room')
  if (state === 'offline') return unsent > 0 ? tn('popup_offline_waiting', unsent) : t('popup_offline')
  if (unsent > 0 && state !== 'live') return tn('popup_sending', unsent)
  if (state === 'syncing') return t('popup_syncing')
  return t(state === 'polling' ? 'popup_polling' : 'popup_live')
}
