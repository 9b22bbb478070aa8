import { useEffect, useId, useRef } from 'preact/hooks'
import { FieldAbout } from './field-about'

type Props = {
  label: string
  name: string
  value: string
  onInput: (value: string) => void
  type?: 'text' | 'email' | 'number' | 'url' | 'datetime-local' | 'date' | 'password' | 'time'
  hint?: string
  placeholder?: string
  /** a sentence beside the field */
  fault?: string | null
  required?: boolean
  autofocus?: boolean
  min?: number
  max?: number
  step?: string
}

/** A labelled field with its hint and its fault, tied together for screen readers. */
export function FormField({ label, value, onInput, fault, hint, type = 'text', autofocus, ...rest }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  // JSX types one shape for each type of field; here it is said from outside
  const given = { ...rest, type } as { name: string; type: 'text' }
  useEffect(() => {
    if (autofocus) field.current?.focus()
  }, [])
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...given}
        id={id}
        ref={field}
        autocomplete="off"
        value={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={hint || fault ? `${id}-about` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <FieldAbout id={`${id}-about`} hint={hint} fault={fault} />
    </div>
  )
}
