import { useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import { Fault } from '../../../ui/fault'
import { t } from '../../../ui/t'
import { patchLead } from '../api/routes'
import { send } from '../api/send'
import { RepOptions } from '../form/rep-options'
import { useReps } from '../frame/workspace-context'

/** Who owns the lead; a change is kept at once. */
export function OwnerPick({ card, onChanged }: { card: Card; onChanged: (card: Card) => void }) {
  const reps = useReps()
  const [fault, setFault] = useState<string | null>(null)
  const owner = card.owner
  const give = async (ownerId: string) => {
    const answer = await send(patchLead, { params: { id: card.id }, body: { ownerId: ownerId || null } })
    setFault(answer.ok ? null : answer.message)
    if (answer.ok) onChanged(answer.value)
  }
  return (
    <>
      <label class="pick">
        <span>{t('dash_col_owner')}</span>
        <select key={`${reps.length} ${owner?.id}`} value={owner?.id ?? ''} onChange={(event) => void give(event.currentTarget.value)}>
          <option value="">{t('dash_nobody')}</option>
          {owner && !reps.some((rep) => rep.id === owner.id) && <option value={owner.id}>{owner.name}</option>}
          <RepOptions reps={reps} />
        </select>
      </label>
      <Fault said={fault} />
    </>
  )
}
