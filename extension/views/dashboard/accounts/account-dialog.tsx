import { useState } from 'preact/hooks'
import type { Account } from '#shared/schema/account'
import { t } from '../../../ui/t'
import { putAccount } from '../api/routes'
import { send } from '../api/send'
import { CheckField } from '../form/check-field'
import { FormField } from '../form/form-field'
import { FormFoot } from '../form/form-foot'
import { SelectField } from '../form/select-field'
import { TextAreaField } from '../form/text-area-field'
import { useSave } from '../form/use-save'
import { useReps } from '../frame/workspace-context'
import { Dialog } from '../list/dialog'

/** a domain, the same in every language */
const DOMAIN = 'acme.example'
const RELATIONS = ['none', 'customer', 'competitor', 'own'] as const satisfies readonly Account['relation'][]
const SHOWN = ['domain', 'name', 'domains', 'plan'] as const

type Props = { known: Account | null; onClose: () => void; onSaved: (account: Account) => void }

/** Adds an account by its domain, or changes what is known of one. Its people are scored again. */
export function AccountDialog({ known, onClose, onSaved }: Props) {
  const reps = useReps()
  const [domain, setDomain] = useState('')
  const [name, setName] = useState(known?.name ?? '')
  const [named, setNamed] = useState(known?.named ?? true)
  const [owner, setOwner] = useState(known?.owner?.id ?? '')
  const [relation, setRelation] = useState<Account['relation']>(known?.relation ?? 'none')
  const [domains, setDomains] = useState(known?.domains.filter((one) => one !== known.domain).join('\n') ?? '')
  const [plan, setPlan] = useState(known?.plan ?? '')
  const form = useSave<Account>(onSaved)
  const submit = (event: Event) => {
    event.preventDefault()
    const key = known?.domain ?? domain.trim().toLowerCase()
    if (key === '') return form.setFault({ field: 'domain', message: t('dash_account_domain_needed') })
    const body = {
      ...{ named, relation, owner: owner || null, name: name.trim() || null, plan: plan.trim() || null },
      domains: domains.split(/[\s,]+/).filter(Boolean),
    }
    void form.save(() => send(putAccount, { params: { domain: key }, body }))
  }
  const owners = known?.owner && !reps.some(({ id }) => id === known.owner!.id) ? [known.owner, ...reps] : reps
  return (
    <Dialog title={known ? (known.name ?? known.domain) : t('dash_account_new_title')} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        {!known && (
          <FormField
            label={t('dash_account_domain')}
            name="domain"
            value={domain}
            placeholder={DOMAIN}
            autofocus
            fault={form.faultOf('domain')}
            onInput={setDomain}
          />
        )}
        <FormField
          label={t('dash_col_name')}
          name="name"
          value={name}
          autofocus={known !== null}
          fault={form.faultOf('name')}
          onInput={setName}
        />
        <CheckField label={t('named_account')} hint={t('named_account_hint')} checked={named} onTick={setNamed} />
        <div class="form-pair">
          <SelectField
            label={t('dash_col_owner')}
            value={owner}
            options={[['', t('dash_nobody')], ...owners.map(({ id, name: rep }) => [id, rep] as const)]}
            onPick={setOwner}
          />
          <SelectField
            label={t('dash_account_relation')}
            value={relation}
            options={RELATIONS.map((one) => [one, t(`dash_relation_${one}`)] as const)}
            onPick={setRelation}
          />
        </div>
        <TextAreaField
          label={t('dash_account_plan')}
          value={plan}
          maxLength={2000}
          hint={t('dash_account_plan_hint')}
          fault={form.faultOf('plan')}
          onInput={setPlan}
        />
        <TextAreaField
          label={t('dash_account_domains')}
          value={domains}
          rows={2}
          hint={t('dash_account_domains_hint')}
          fault={form.faultOf('domains')}
          onInput={setDomains}
        />
        <FormFoot
          words={t(known ? 'dash_save' : 'dash_account_add')}
          busy={form.busy}
          fault={form.faultElsewhere(...SHOWN)}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
