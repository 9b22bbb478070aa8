import { useState } from 'preact/hooks'
import type { Channel } from '#shared/schema/channel'
import { t } from '../../../ui/t'
import { deleteChannel, listChannels } from '../api/routes'
import { send } from '../api/send'
import { admins } from '../frame/page-entry'
import { useWorkspace } from '../frame/workspace-context'
import { Breakable } from '../list/breakable'
import { ListTable } from '../list/list-table'
import { RowActions } from '../list/row-actions'
import { removeRow, usePaged } from '../list/use-paged'
import { ChannelDialog } from './channel-dialog'
import { ChannelTools } from './channel-tools'
import { RotateDialog } from './rotate-dialog'

/** what is open over the list */
type Open = { what: 'new' } | { what: 'change' | 'secret'; channel: Channel }

/** The ways alerts take; admins add, change, try, switch off and remove them. */
export function ChannelList() {
  const admin = admins(useWorkspace().me)
  const [open, setOpen] = useState<Open | null>(null)
  const channels = usePaged('channels', (cursor) => send(listChannels, { query: { cursor } }))
  const replace = (next: Channel) => channels.change((row) => (row.id === next.id ? next : row))
  const close = () => setOpen(null)
  const tools = (channel: Channel) => (
    <RowActions
      name={channel.name}
      onRemove={() => removeRow(channels, channel, send(deleteChannel, { params: { id: channel.id } }))}
      sure={t('dash_channel_delete_sure')}
    >
      <ChannelTools
        channel={channel}
        onEdit={() => setOpen({ what: 'change', channel })}
        onRotate={() => setOpen({ what: 'secret', channel })}
        onChanged={replace}
      />
    </RowActions>
  )
  return (
    <>
      {admin && (
        <button type="button" class="button main start" onClick={() => setOpen({ what: 'new' })}>
          {t('dash_channel_new')}
        </button>
      )}
      <ListTable
        of={channels}
        empty={{ title: t('dash_channels_none'), text: t('dash_channels_none_text') }}
        textOf={({ name, target }) => `${name} ${target}`}
        keyOf={(channel) => channel.id}
        columns={[
          { words: t('dash_col_name'), look: 'name', cell: (channel) => channel.name },
          { words: t('dash_kind'), cell: (channel) => t(`dash_channel_${channel.kind}`) },
          { words: t('dash_channel_target'), look: 'address', cell: (channel) => <Target channel={channel} /> },
          { words: t('dash_status'), cell: (channel) => <Standing channel={channel} /> },
        ]}
        isPast={(channel) => !channel.enabled}
        actions={admin ? tools : undefined}
      />
      {open?.what === 'new' && <ChannelDialog known={null} onClose={close} onSaved={() => void channels.again()} />}
      {open?.what === 'change' && <ChannelDialog known={open.channel} onClose={close} onSaved={replace} />}
      {open?.what === 'secret' && <RotateDialog channel={open.channel} onClose={close} onRotated={replace} />}
    </>
  )
}

function Target({ channel: { target, from, types } }: { channel: Channel }) {
  return (
    <>
      <Breakable words={target} />
      {from && <span class="soft"> {t('dash_channel_from', from)}</span>}
      {types && <p class="mono soft">{types.join(' ')}</p>}
    </>
  )
}

/** On or off and why, and why nothing can be sent although it is on. */
function Standing({ channel: { enabled, disabledReason, problem } }: { channel: Channel }) {
  return (
    <>
      {enabled ? t('dash_channel_on') : (disabledReason ?? t('dash_channel_off'))}
      {problem && <p class="fault">{problem}</p>}
    </>
  )
}
