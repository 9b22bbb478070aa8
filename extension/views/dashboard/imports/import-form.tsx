import { useState } from 'preact/hooks'
import type { Import } from '#shared/schema/import'
import { Fault } from '../../../ui/fault'
import { t } from '../../../ui/t'
import { go, placeHref } from '../address'
import { createImport } from '../api/routes'
import { send } from '../api/send'
import { FormFoot } from '../form/form-foot'
import { SelectField } from '../form/select-field'
import { TextAreaField } from '../form/text-area-field'
import { useSave } from '../form/use-save'

/** Takes a file or pasted rows and has them checked; nothing is written yet. */
export function ImportForm({ onText }: { onText: (csv: string) => void }) {
  const [kind, setKind] = useState<Import['kind']>('leads')
  const [csv, setCsv] = useState('')
  const [file, setFile] = useState<string | null>(null)
  const form = useSave<Import>((made) => {
    onText(csv)
    go(placeHref(['imports', made.id]))
  })
  const read = async (chosen: File | undefined) => {
    if (!chosen) return
    setFile(chosen.name)
    setCsv(await chosen.text())
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (csv.trim() === '') return form.setFault({ field: 'csv', message: t('dash_import_choose') })
    void form.save(() => send(createImport, { body: { kind, csv, preview: true } }))
  }
  return (
    <form class="form panel-box" onSubmit={submit}>
      <SelectField
        label={t('dash_import_kind')}
        value={kind}
        options={[
          ['leads', t('dash_import_leads')],
          ['accounts', t('dash_import_accounts')],
        ]}
        hint={t(kind === 'leads' ? 'dash_import_leads_hint' : 'dash_import_accounts_hint')}
        onPick={setKind}
      />
      <label class="field">
        <span>{t('dash_import_file')}</span>
        <input type="file" accept=".csv,.tsv,.txt,text/csv" onChange={(event) => void read(event.currentTarget.files?.[0])} />
      </label>
      {file === null ? (
        <TextAreaField label={t('dash_import_paste')} rows={5} value={csv} fault={form.faultOf('csv')} onInput={setCsv} />
      ) : (
        <Fault said={form.faultOf('csv')} />
      )}
      <FormFoot words={t('dash_import_check')} busy={form.busy} fault={form.faultElsewhere('csv')} />
    </form>
  )
}
