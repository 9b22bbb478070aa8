import { useState } from 'preact/hooks'
import type { Asset } from '#shared/schema/asset'
import { t } from '../../../ui/t'
import { putAsset } from '../api/routes'
import { send } from '../api/send'
import { FormField } from '../form/form-field'
import { FormFoot } from '../form/form-foot'
import { SelectField } from '../form/select-field'
import { TextAreaField } from '../form/text-area-field'
import { useSave } from '../form/use-save'
import { Dialog } from '../list/dialog'
import { freeId } from './id-of-label'

/** a path, the same in every language */
const PATH = '/white-paper/**'
const STAGES = ['top', 'middle', 'bottom'] as const satisfies readonly Asset['stage'][]

type Props = { known: Asset | null; taken: ReadonlySet<string>; onClose: () => void; onSaved: () => void }

/** Labels an asset, or changes its label. */
export function AssetDialog({ known, taken, onClose, onSaved }: Props) {
  const [label, setLabel] = useState(known?.label ?? '')
  const [kind, setKind] = useState(known?.kind ?? '')
  const [stage, setStage] = useState<Asset['stage']>(known?.stage ?? 'middle')
  const [paths, setPaths] = useState(known?.paths.join('\n') ?? '')
  const form = useSave<Asset>(onSaved)
  const submit = (event: Event) => {
    event.preventDefault()
    const body = { label: label.trim(), kind: kind.trim(), stage, paths: paths.split(/\s+/).filter(Boolean) }
    void form.save(() => send(putAsset, { params: { id: known?.id ?? freeId(label, taken) }, body }))
  }
  return (
    <Dialog title={known?.label ?? t('dash_asset_new_title')} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        <FormField label={t('dash_label')} name="label" value={label} autofocus fault={form.faultOf('label')} onInput={setLabel} />
        <div class="form-pair">
          <FormField
            label={t('dash_kind')}
            name="kind"
            value={kind}
            hint={t('dash_asset_kind_hint')}
            fault={form.faultOf('kind')}
            onInput={setKind}
          />
          <SelectField
            label={t('dash_asset_stage')}
            value={stage}
            options={STAGES.map((one) => [one, t(`dash_funnel_${one}`)] as const)}
            onPick={setStage}
          />
        </div>
        <TextAreaField
          label={t('dash_asset_paths')}
          value={paths}
          placeholder={PATH}
          hint={t('dash_asset_paths_hint')}
          fault={form.faultOf('paths')}
          onInput={setPaths}
        />
        <p class="hint">{t('dash_rescores')}</p>
        <FormFoot words={t('dash_save')} busy={form.busy} fault={form.faultElsewhere('label', 'kind', 'paths')} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
