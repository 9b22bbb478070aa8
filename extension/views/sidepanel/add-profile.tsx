import { useEffect, useRef, useState } from 'preact/hooks'
import type { TabProfile } from '../../background/protocol'
import { ask } from '../../background/sync/client'
import { t } from '../../ui/t'
import { isEmail } from '../popup/lead-form-check'

type Props = { profile: TabProfile; onAdded: () => void; onCancel: () => void }

/** A new lead from a profile: the name of the title, to be corrected, and the address if it is known. */
export function AddProfile({ profile, onAdded, onCancel }: Props) {
  const [name, setName] = useState(profile.name ?? '')
  const [email, setEmail] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const send = async (event: Event) => {
    event.preventDefault()
    const [said, at] = [name.trim(), email.trim()]
    const wrong = at !== '' && !isEmail(at) ? t('add_bad_email') : null
    setFault(wrong)
    setFailure(null)
    if (wrong !== null) return
    setBusy(true)
    const known = profile.linkedin === null ? { crmId: profile.crmId! } : { linkedin: profile.address }
    const added = await ask('addLead', { lead: { ...known, ...(said ? { name: said } : {}), ...(at ? { email: at } : {}) } })
    setBusy(false)
    if (added.ok) onAdded()
    else setFailure(added.message)
  }

  return (
    <form ref={form} class="add-profile" onSubmit={send} noValidate>
      <label class="field">
        <span>{t('add_name')}</span>
        <input type="text" maxLength={200} autocomplete="off" value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{t('panel_profile_email')}</span>
        <input
          type="text"
          inputmode="email"
          maxLength={254}
          autocomplete="off"
          value={email}
          aria-invalid={fault !== null}
          aria-describedby="add-profile-fault"
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
      </label>
      <p id="add-profile-fault" class="fault" role="alert">
        {fault ?? failure}
      </p>
      <div class="profile-actions">
        <button type="submit" class="button main" disabled={busy}>
          {busy ? t('add_sending') : t('add_send')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('popup_cancel')}
        </button>
      </div>
    </form>
  )
}
