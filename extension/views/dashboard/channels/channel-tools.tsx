import { useState } from 'preact/hooks'
import type { Channel } from '#shared/schema/channel'
import { t } from '../../../ui/t'
import { patchChannel, testChannel } from '../api/routes'
import { send } from '../api/send'

type Props = { channel: Channel; onEdit: () => void; onRotate: () => void; onChanged: (channel: Channel) => void }

/** Changes a channel; tries it and says what the other side answered; switches it off and on; a webhook's new signing secret. */
export function ChannelTools({ channel, onEdit, onRotate, onChanged }: Props) {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ ok: boolean; message: string } | null>(null)
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    await work()
    setBusy(false)
  }
  const tryIt = () =>
    run(async () => {
      const answer = await send(testChannel, { params: { id: channel.id } })
      setSaid(answer.ok ? answer.value : { ok: false, message: answer.message })
    })
  const toggle = () =>
    run(async () => {
      const answer = await send(patchChannel, { params: { id: channel.id }, body: { enabled: !channel.enabled } })
      setSaid(answer.ok ? null : { ok: false, message: answer.message })
      if (answer.ok) onChanged(answer.value)
    })
  return (
    <>
      <button type="button" class="quiet" aria-label={t('dash_channel_change_name', channel.name)} onClick={onEdit}>
        {t('dash_channel_change')}
      </button>
      {channel.kind === 'webhook' && (
        <button type="button" class="quiet" aria-label={t('dash_channel_rotate_name', channel.name)} onClick={onRotate}>
          {t('dash_channel_rotate')}
        </button>
      )}
      <button
        type="button"
        class="quiet"
        disabled={busy}
        aria-label={t('dash_channel_try_name', channel.name)}
        onClick={() => void tryIt()}
      >
        {t('dash_channel_try')}
      </button>
      <button type="button" class="quiet" disabled={busy} onClick={() => void toggle()}>
        {t(channel.enabled ? 'dash_channel_switch_off' : 'dash_channel_switch_on')}
      </button>
      <span role="status" class={said && !said.ok ? 'fault' : 'soft'}>
        {said?.message}
      </span>
    </>
  )
}
