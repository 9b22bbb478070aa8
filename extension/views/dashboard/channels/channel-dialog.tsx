import { useState } from 'preact/hooks'
import { t } from '../../../ui/t'
import type { AnswerOf } from '../api/route'
import { createChannel } from '../api/routes'
import { send } from '../api/send'
import { Dialog } from '../list/dialog'
import { FormField } from '../list/form-field'
import { FormFoot } from '../list/form-foot'
import { SecretOnce } from '../list/secret-once'
import { SelectField } from '../list/select-field'
import { useSave } from '../list/use-save'
import { channelInput, EMPTY_CHANNEL } from './channel-draft'
import { MailFields } from './mail-fields'

/** how an address starts, the same in every language */
const HTTPS = 'https://'
const KINDS = ['email', 'chat', 'webhook'] as const
const SHOWN = ['name', 'url', 'from', 'host', 'port', 'user', 'password']

type Made = AnswerOf<typeof import('#shared/api/channels').createChannel>

/** Adds a way for alerts: a mail server, a chat room, or a signed webhook whose secret is shown once. */
export function ChannelDialog({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const [draft, setDraft] = useState(EMPTY_CHANNEL)
  const [secret, setSecret] = useState<string | null>(null)
  const form = useSave<Made>((made) => {
    onMade()
    if (made.secret) setSecret(made.secret)
    else onClose()
  })
  const change = (over: Partial<typeof draft>) => setDraft({ ...draft, ...over })
  const submit = (event: Event) => {
    event.preventDefault()
    void form.save(() => send(createChannel, { body: channelInput(draft) }))
  }
  return (
    <Dialog title={t('dash_channel_new_title')} onClose={onClose}>
      {secret === null ? (
        <form class="form" onSubmit={submit}>
          <SelectField
            label={t('dash_kind')}
            value={draft.kind}
            options={KINDS.map((kind) => [kind, t(`dash_channel_${kind}`)] as const)}
            hint={t(`dash_channel_hint_${draft.kind}`)}
            onPick={(kind) => change({ kind })}
          />
          <FormField
            label={t('dash_field_name')}
            name="name"
            value={draft.name}
            autofocus
            fault={form.faultOf('name')}
            onInput={(name) => change({ name })}
          />
          {draft.kind === 'email' ? (
            <MailFields draft={draft} faultOf={form.faultOf} onChange={change} />
          ) : (
            <FormField
              label={t('dash_channel_url')}
              name="url"
              type="url"
              value={draft.url}
              placeholder={HTTPS}
              fault={form.faultOf('url')}
              onInput={(url) => change({ url })}
            />
          )}
          <FormFoot words={t('dash_channel_add')} busy={form.busy} fault={form.faultElsewhere(...SHOWN)} onCancel={onClose} />
        </form>
      ) : (
        <SecretOnce text={secret} about={t('dash_channel_once')} onDone={onClose} />
      )}
    </Dialog>
  )
}
