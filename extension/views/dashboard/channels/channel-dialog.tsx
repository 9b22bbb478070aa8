import { useState } from 'preact/hooks'
import type { Channel } from '#shared/schema/channel'
import type { Outcome } from '../../../background/protocol'
import { t } from '../../../ui/t'
import { createChannel, patchChannel } from '../api/routes'
import { send } from '../api/send'
import { FormFoot } from '../form/form-foot'
import { useSave } from '../form/use-save'
import { Dialog } from '../list/dialog'
import { SecretOnce } from '../list/secret-once'
import { channelChange } from './channel-change'
import { channelInput, draftOfChannel, EMPTY_CHANNEL } from './channel-draft'
import { ChannelFields } from './channel-fields'

const SHOWN = ['name', 'url', 'types', 'from', 'host', 'port', 'user', 'password']

/** `secret` of a webhook just made */
type Saved = { channel: Channel; secret: string | null }
type Props = { known: Channel | null; onClose: () => void; onSaved: (channel: Channel) => void }

/** Adds a way for alerts (a mail server, a chat room, or a signed webhook whose secret is shown once), or changes one. */
export function ChannelDialog({ known, onClose, onSaved }: Props) {
  const [draft, setDraft] = useState(() => (known ? draftOfChannel(known) : EMPTY_CHANNEL))
  const [secret, setSecret] = useState<string | null>(null)
  const form = useSave<Saved>((saved) => {
    onSaved(saved.channel)
    if (saved.secret) setSecret(saved.secret)
    else onClose()
  })
  const submit = (event: Event) => {
    event.preventDefault()
    if (draft.kind === 'webhook' && draft.types?.length === 0)
      return form.setFault({ field: 'types', message: t('dash_channel_types_none') })
    if (!known) return void form.save(() => send(createChannel, { body: channelInput(draft) }))
    const body = channelChange(known, draft)
    if (Object.keys(body).length === 0) return onClose()
    void form.save(async (): Promise<Outcome<Saved>> => {
      const answer = await send(patchChannel, { params: { id: known.id }, body })
      return answer.ok ? { ok: true, value: { channel: answer.value, secret: null } } : answer
    })
  }
  return (
    <Dialog title={known ? t('dash_channel_change_name', known.name) : t('dash_channel_new_title')} onClose={onClose}>
      {secret === null ? (
        <form class="form" onSubmit={submit}>
          {known?.problem && <p class="fault">{known.problem}</p>}
          <ChannelFields
            draft={draft}
            known={known}
            faultOf={form.faultOf}
            onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          />
          <FormFoot
            words={t(known ? 'dash_save' : 'dash_channel_add')}
            busy={form.busy}
            fault={form.faultElsewhere(...SHOWN)}
            onCancel={onClose}
          />
        </form>
      ) : (
        <SecretOnce text={secret} about={t('dash_channel_once')} onDone={onClose} />
      )}
    </Dialog>
  )
}
