import { useEffect, useRef, useState } from 'preact/hooks'
import { ask } from '../../background/sync/client'
import type { MessageKey } from '../../ui/message-key'
import { t } from '../../ui/t'
import { checkLead, EMPTY_DRAFT, type LeadDraft, type LeadFaults, type LeadField } from './lead-form-check'

const LOOK: Record<LeadField, { label: MessageKey; inputmode: 'email' | 'url' | 'tel' | 'text' }> = {
  email: { label: 'add_email', inputmode: 'email' },
  linkedin: { label: 'add_linkedin', inputmode: 'url' },
  phone: { label: 'add_phone', inputmode: 'tel' },
  name: { label: 'add_name', inputmode: 'text' },
  title: { label: 'add_title_field', inputmode: 'text' },
  company: { label: 'add_company', inputmode: 'text' },
}

/** Adds a person by hand; `onAdded` gets the new lead's id. Faults stand beside their field, and the first one gets the focus. */
export function AddLead({ onAdded, start = {} }: { onAdded: (leadId: string) => void; start?: Partial<LeadDraft> }) {
  const [draft, setDraft] = useState<LeadDraft>({ ...EMPTY_DRAFT, ...start })
  const [faults, setFaults] = useState<LeadFaults>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const send = async (event: Event) => {
    event.preventDefault()
    const checked = checkLead(draft)
    setFaults(checked.faults)
    setFailure(null)
    const first = Object.keys(checked.faults)[0]
    if (!checked.lead) {
      form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
      return
    }
    setBusy(true)
    const added = await ask('addLead', { lead: checked.lead })
    setBusy(false)
    if (added.ok) onAdded(added.value.id)
    else setFailure(added.message)
  }

  const field = (name: LeadField) => (
    <div class="field" key={name}>
      <label for={`add-${name}`}>{t(LOOK[name].label)}</label>
      <input
        id={`add-${name}`}
        name={name}
        type="text"
        inputmode={LOOK[name].inputmode}
        autocomplete="off"
        value={draft[name]}
        aria-invalid={faults[name] !== undefined}
        aria-describedby={faults[name] ? `fault-${name}` : undefined}
        onInput={(event) => {
          setDraft({ ...draft, [name]: event.currentTarget.value })
          if (faults[name]) setFaults({ ...faults, [name]: undefined })
        }}
      />
      {faults[name] && (
        <p id={`fault-${name}`} class="fault">
          {faults[name]}
        </p>
      )}
    </div>
  )

  return (
    <form class="add-lead" ref={form} onSubmit={send} noValidate>
      <fieldset>
        <legend>{t('add_reach')}</legend>
        <p class="soft">{t('add_text')}</p>
        {(['email', 'linkedin', 'phone'] as const).map(field)}
      </fieldset>
      {field('name')}
      <div class="pair">{(['title', 'company'] as const).map(field)}</div>
      <p class="fault" role="alert">
        {failure}
      </p>
      <button type="submit" class="button main wide" disabled={busy}>
        {busy ? t('add_sending') : t('add_send')}
      </button>
    </form>
  )
}
