import { t } from '../../../ui/t'
import { FormField } from '../form/form-field'
import { SelectField } from '../form/select-field'
import { LANGUAGE_NAMES } from '../people/language-field'
import type { Setting } from './settings-draft'

type Props = { setting: Setting; value: string; fault: string | null; onChange: (value: string) => void }

/** One setting of the workspace: typed, or chosen where there are few. */
export function SettingField({ setting: { field, words, hint, type }, value, fault, onChange }: Props) {
  if (type === 'language') {
    return <SelectField label={t(words)} hint={t(hint)} value={value} options={Object.entries(LANGUAGE_NAMES)} onPick={onChange} />
  }
  return <FormField label={t(words)} hint={t(hint)} name={field} type={type} value={value} fault={fault} onInput={onChange} />
}
