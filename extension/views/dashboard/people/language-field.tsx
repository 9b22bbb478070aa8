import type { Language } from '#shared/schema/language'
import { t } from '../../../ui/t'
import { SelectField } from '../form/select-field'

/** Every language Baton speaks, by its own name, which no other language changes. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' }
const NAMED = Object.entries(LANGUAGE_NAMES) as [Language, string][]

type Props = {
  label: string
  hint?: string
  /** null: as the workspace */
  value: Language | null
  disabled?: boolean
  onPick: (language: Language | null) => void
}

/** A member's language, or none of their own. */
export function LanguageField({ value, onPick, ...rest }: Props) {
  return (
    <SelectField<Language | ''>
      {...rest}
      value={value ?? ''}
      options={[['', t('dash_language_workspace')], ...NAMED]}
      onPick={(language) => onPick(language || null)}
    />
  )
}
