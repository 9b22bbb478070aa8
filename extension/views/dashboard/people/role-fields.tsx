import type { Role } from '#shared/schema/member'
import { t } from '../../../ui/t'
import { CheckField } from '../form/check-field'
import { SelectField } from '../form/select-field'

export type RoleDraft = { role: Role; manager: boolean; signer: boolean }

const ROLES = ['sales', 'marketing', 'admin'] as const satisfies readonly Role[]

/** Role and flags, with what each allows. */
export function RoleFields({ draft, onChange }: { draft: RoleDraft; onChange: (change: Partial<RoleDraft>) => void }) {
  return (
    <>
      <SelectField
        label={t('dash_role')}
        value={draft.role}
        options={ROLES.map((role) => [role, t(`role_${role}`)] as const)}
        hint={t(`dash_role_hint_${draft.role}`)}
        onPick={(role) => onChange({ role })}
      />
      <CheckField
        label={t('dash_manager_label')}
        hint={t('dash_manager_hint')}
        checked={draft.manager}
        onTick={(manager) => onChange({ manager })}
      />
      {draft.role !== 'admin' && (
        <CheckField
          label={t('dash_signer_label')}
          hint={t('dash_signer_hint')}
          checked={draft.signer}
          onTick={(signer) => onChange({ signer })}
        />
      )}
    </>
  )
}
