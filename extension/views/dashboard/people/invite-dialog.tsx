import { useState } from 'preact/hooks'
import { t } from '../../../ui/t'
import { createInvite } from '../api/routes'
import { send } from '../api/send'
import { FormField } from '../form/form-field'
import { FormFoot } from '../form/form-foot'
import { useSave } from '../form/use-save'
import { Dialog } from '../list/dialog'
import { SecretOnce } from '../list/secret-once'
import { type RoleDraft, RoleFields } from './role-fields'

/** Asks somebody to join: the link is shown once, to be sent by whatever way one trusts. */
export function InviteDialog({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const [draft, setDraft] = useState<RoleDraft & { name: string; email: string }>({
    name: '',
    email: '',
    role: 'sales',
    manager: false,
    signer: false,
  })
  const [url, setUrl] = useState<string | null>(null)
  const form = useSave<{ url: string }>((made) => {
    setUrl(made.url)
    onMade()
  })
  const submit = (event: Event) => {
    event.preventDefault()
    void form.save(() => send(createInvite, { body: { ...draft, name: draft.name.trim(), email: draft.email.trim() } }))
  }
  return (
    <Dialog title={t('dash_invite_title')} onClose={onClose}>
      {url === null ? (
        <form class="form" onSubmit={submit}>
          <FormField
            label={t('dash_field_name')}
            name="name"
            value={draft.name}
            autofocus
            fault={form.faultOf('name')}
            onInput={(name) => setDraft({ ...draft, name })}
          />
          <FormField
            label={t('dash_field_email')}
            name="email"
            value={draft.email}
            fault={form.faultOf('email')}
            onInput={(email) => setDraft({ ...draft, email })}
          />
          <RoleFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
          <FormFoot words={t('dash_invite_do')} busy={form.busy} fault={form.faultElsewhere('name', 'email')} onCancel={onClose} />
        </form>
      ) : (
        <SecretOnce text={url} about={t('dash_invite_once', draft.name.trim())} onDone={onClose} />
      )}
    </Dialog>
  )
}
