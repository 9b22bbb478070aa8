import { useId } from 'preact/hooks'
import { FieldAbout } from './field-about'

type Props = {
  label: string
  value: string
  onInput: (value: string) => void
  rows?: number
  maxLength?: number
  hint?: string
  fault?: string | null
  placeholder?: string
}

/** A labelled field of several lines. */
export function TextAreaField({ label, value, onInput, rows = 3, hint, fault, maxLength, placeholder }: Props) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        maxLength={maxLength}
        placeholder={placeholder}
        value={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={hint || fault ? `${id}-about` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <FieldAbout id={`${id}-about`} hint={hint} fault={fault} />
    </div>
  )
}
