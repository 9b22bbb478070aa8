import { useId } from 'preact/hooks'

type Props<T extends string> = {
  label: string
  value: T
  options: readonly (readonly [T, string])[]
  onPick: (value: T) => void
  hint?: string
  disabled?: boolean
}

/** A labelled choice of few. */
export function SelectField<T extends string>({ label, value, options, onPick, hint, disabled }: Props<T>) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} disabled={disabled} onChange={(event) => onPick(event.currentTarget.value as T)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      {hint && <p class="hint">{hint}</p>}
    </div>
  )
}
