import { useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import { t } from '../../../ui/t'
import { traitName } from '../../../ui/trait-words'
import { patchLead } from '../api/routes'
import { send } from '../api/send'
import { FormField } from '../form/form-field'
import { FormFoot } from '../form/form-foot'
import { typedTrait } from './typed-trait'

/** Adds a trait: one the definition asks for, or one of the member's own (`name` empty). */
export function NewFact({ leadId, name, onDone }: { leadId: string; name: string; onDone: (card: Card | null) => void }) {
  const [own, setOwn] = useState('')
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const trait = name || own.trim()
  const save = async (event: Event) => {
    event.preventDefault()
    const value = typedTrait(typed, undefined, { yes: t('yes'), no: t('no') })
    if (trait === '' || value === null) return setFault(t('dash_trait_both'))
    const answer = await send(patchLead, { params: { id: leadId }, body: { traits: { [trait]: value } } })
    if (answer.ok) onDone(answer.value)
    else setFault(answer.message)
  }
  return (
    <form class="form new-fact" onSubmit={(event) => void save(event)}>
      {name === '' && <FormField label={t('dash_trait_name')} name="trait" value={own} autofocus onInput={setOwn} />}
      <FormField
        label={name === '' ? t('dash_trait_value') : traitName(name)}
        name="value"
        value={typed}
        autofocus={name !== ''}
        hint={t('dash_trait_hint')}
        fault={fault}
        onInput={setTyped}
      />
      <FormFoot words={t('dash_save')} busy={false} fault={null} onCancel={() => onDone(null)} />
    </form>
  )
}
