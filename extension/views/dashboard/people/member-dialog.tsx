import { useState } from 'preact/hooks'
import type { Member } from '#shared/schema/member'
import { t } from '../../../ui/t'
import { patchMember } from '../api/routes'
import { send } from '../api/send'
import { FormField } from '../form/form-field'
import { FormFoot } from '../form/form-foot'
import { SelectField } from '../form/select-field'
import { useSave } from '../form/use-save'
import { Dialog } from '../list/dialog'
import { LanguageField } from './language-field'
import { RoleFields } from './role-fields'

const SCOPES = ['own', 'team', 'all'] as const satisfies readonly Member['scope'][]

/** Changes a member's name, role, flags, scope and language. */
export function MemberDialog({ member, onClose, onSaved }: { member: Member; onClose: () => void; onSaved: () => void }) {
  const { name, role, manager, signer, scope } = member
  const [draft, setDraft] = useState({ name, role, manager, signer, scope })
  const [language, setLanguage] = useState(member.language ?? null)
  const form = useSave<Member>(onSaved)
  const submit = (event: Event) => {
    event.preventDefault()
    const spoken = language === (member.language ?? null) ? {} : { language }
    void form.save(() => send(patchMember, { params: { id: member.id }, body: { ...draft, ...spoken, name: draft.name.trim() } }))
  }
  return (
    <Dialog title={member.name} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        <FormField
          label={t('dash_field_name')}
          name="name"
          value={draft.name}
          fault={form.faultOf('name')}
          onInput={(name) => setDraft({ ...draft, name })}
        />
        <RoleFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
        <SelectField
          label={t('dash_scope')}
          value={draft.scope}
          options={SCOPES.map((scope) => [scope, t(`dash_scope_${scope}`)] as const)}
          hint={t('dash_scope_hint')}
          onPick={(scope) => setDraft({ ...draft, scope })}
        />
        <LanguageField label={t('dash_language')} hint={t('dash_language_hint')} value={language} onPick={setLanguage} />
        <FormFoot words={t('dash_save')} busy={form.busy} fault={form.faultElsewhere('name')} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
