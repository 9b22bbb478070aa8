import { Fault } from '../../../ui/fault'

type Props = { id: string; hint?: string; fault?: string | null }

/** Under a field, what it describes itself with (`aria-describedby`): its hint, or what is wrong with what was typed. */
export function FieldAbout({ id, hint, fault }: Props) {
  return (
    <div id={id}>
      {hint && !fault && <p class="hint">{hint}</p>}
      <Fault said={fault} />
    </div>
  )
}
