import { useState } from 'preact/hooks'
import type { Territory } from '#shared/schema/workspace'
import { t } from '../../../ui/t'
import { FormField } from '../form/form-field'
import { FormFoot } from '../form/form-foot'
import { SelectField } from '../form/select-field'
import { useReps } from '../frame/workspace-context'
import { EMPTY_TERRITORY, type TerritoryDraft, territoryOf } from './territory-draft'

/** One more territory: what is left empty does not count. */
export function TerritoryForm({ busy, onAdd, onCancel }: { busy: boolean; onAdd: (territory: Territory) => void; onCancel: () => void }) {
  const reps = useReps()
  const [draft, setDraft] = useState(EMPTY_TERRITORY)
  const [fault, setFault] = useState<string | null>(null)
  const field = (name: Exclude<keyof TerritoryDraft, 'memberId'>, label: string, type?: 'number') => (
    <FormField label={label} name={name} type={type} value={draft[name]} onInput={(value) => setDraft({ ...draft, [name]: value })} />
  )
  const submit = (event: Event) => {
    event.preventDefault()
    if (draft.memberId === '') return setFault(t('dash_reassign_whom'))
    onAdd(territoryOf(draft))
  }
  return (
    <form class="form panel-box" onSubmit={submit}>
      <div class="form-pair">
        {field('country', t('territories_country'))}
        {field('industry', t('territories_industry'))}
        {field('segment', t('territories_segment'))}
      </div>
      <div class="form-pair">
        {field('from', t('territories_least'), 'number')}
        {field('to', t('territories_most'), 'number')}
      </div>
      <SelectField
        label={t('territories_goes_to')}
        value={draft.memberId}
        options={[['', t('dash_choose')], ...reps.map((rep) => [rep.id, rep.name] as const)]}
        onPick={(memberId) => setDraft({ ...draft, memberId })}
      />
      <FormFoot words={t('territories_add_do')} busy={busy} fault={fault} onCancel={onCancel} />
    </form>
  )
}
