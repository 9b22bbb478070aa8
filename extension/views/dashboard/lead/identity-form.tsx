import { useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import type { MessageKey } from '../../../ui/message-key'
import { t } from '../../../ui/t'
import { patchLead } from '../api/routes'
import { send } from '../api/send'
import { FormField } from '../form/form-field'
import { FormFoot } from '../form/form-foot'
import { FIELDS, type IdentityField, identityOf, identityPatch } from './identity-patch'

const LABELS = {
  name: 'dash_field_name',
  title: 'dash_field_title',
  company: 'dash_field_company',
  email: 'dash_field_email',
  phone: 'dash_field_phone',
  linkedin: 'dash_field_linkedin',
} as const satisfies Record<IdentityField, MessageKey>

/** The lead's identity as fields. Sends only what changed; the worker's refusal stands beside its field. */
export function IdentityForm({ card, onDone }: { card: Card; onDone: (card: Card | null) => void }) {
  const before = identityOf(card)
  const [draft, setDraft] = useState(before)
  const [fault, setFault] = useState<{ field: string | null; message: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async (event: Event) => {
    event.preventDefault()
    const body = identityPatch(before, draft)
    if (Object.keys(body).length === 0) return onDone(null)
    setBusy(true)
    const answer = await send(patchLead, { params: { id: card.id }, body })
    setBusy(false)
    if (answer.ok) onDone(answer.value)
    else setFault({ field: answer.field ?? null, message: answer.message })
  }
  const known = FIELDS.some((field) => field === fault?.field)
  return (
    <form class="form" onSubmit={(event) => void save(event)} aria-labelledby="identity-title">
      <h2 id="identity-title">{t('dash_identity')}</h2>
      {FIELDS.map((field, i) => (
        <FormField
          key={field}
          label={t(LABELS[field])}
          name={field}
          value={draft[field]}
          autofocus={i === 0}
          fault={fault?.field === field ? fault.message : null}
          onInput={(value) => setDraft({ ...draft, [field]: value })}
        />
      ))}
      <FormFoot words={t('dash_save')} busy={busy} fault={known ? null : (fault?.message ?? null)} onCancel={() => onDone(null)} />
    </form>
  )
}
