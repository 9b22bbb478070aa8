/** A box to tick, with a line on what it means. */
export function CheckField({
  label,
  hint,
  checked,
  onTick,
}: {
  label: string
  hint?: string
  checked: boolean
  onTick: (on: boolean) => void
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span>
        {label}
        {hint && <span class="soft">{hint}</span>}
      </span>
    </label>
  )
}
