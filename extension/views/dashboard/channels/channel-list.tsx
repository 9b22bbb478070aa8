import { useState } from 'preact/hooks'
import type { Channel } from '#shared/schema/channel'
import { EmptyState } from '../../../ui/empty-state'
import { t } from '../../../ui/t'
import { deleteChannel, listChannels } from '../api/routes'
import { send } from '../api/send'
import { admins } from '../frame/page-entry'
import { useWorkspace } from '../frame/workspace-context'
import { ConfirmButton } from '../list/confirm-button'
import { ShownList } from '../list/shown-list'
import { pageOf, usePaged } from '../list/use-paged'
import { ChannelDialog } from './channel-dialog'
import { ChannelTools } from './channel-tools'

/** The ways alerts take; admins add, try, switch off and remove them. */
export function ChannelList() {
  const admin = admins(useWorkspace().me)
  const [adding, setAdding] = useState(false)
  const channels = usePaged<Channel>('channels', async (cursor) => pageOf(await send(listChannels, { query: { cursor } }), 'channels'))
  const replace = (next: Channel) => channels.change((row) => (row.id === next.id ? next : row))
  const remove = async (channel: Channel) => {
    const answer = await send(deleteChannel, { params: { id: channel.id } })
    if (answer.ok) channels.change((row) => (row.id === channel.id ? undefined : row))
    return answer.ok ? null : answer.message
  }
  return (
    <>
      {admin && (
        <button type="button" class="button main start" onClick={() => setAdding(true)}>
          {t('dash_channel_new')}
        </button>
      )}
      <ShownList of={channels} empty={<EmptyState title={t('dash_channels_none')} text={t('dash_channels_none_text')} />}>
        {(rows) => (
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">{t('dash_col_name')}</th>
                <th scope="col">{t('dash_kind')}</th>
                <th scope="col">{t('dash_channel_target')}</th>
                <th scope="col">{t('dash_status')}</th>
                {admin && (
                  <th scope="col" class="tight">
                    <span class="visually-hidden">{t('dash_actions')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((channel) => (
                <tr key={channel.id} class={channel.enabled ? '' : 'past'}>
                  <th scope="row">{channel.name}</th>
                  <td>{t(`dash_channel_${channel.kind}`)}</td>
                  <td>
                    {channel.target}
                    {channel.from && <span class="soft"> {t('dash_channel_from', channel.from)}</span>}
                    {channel.types && <p class="mono soft">{channel.types.join(' ')}</p>}
                  </td>
                  <td>{channel.enabled ? t('dash_channel_on') : (channel.disabledReason ?? t('dash_channel_off'))}</td>
                  {admin && (
                    <td class="tight">
                      <ChannelTools channel={channel} onChanged={replace} />
                      <ConfirmButton
                        words={t('dash_delete')}
                        label={t('dash_delete_name', channel.name)}
                        sure={t('dash_channel_delete_sure')}
                        onSure={() => remove(channel)}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ShownList>
      {adding && <ChannelDialog onClose={() => setAdding(false)} onMade={() => void channels.again()} />}
    </>
  )
}
