import { useState } from 'preact/hooks'
import type { HandoffState } from '#shared/schema/handoff'
import { nextState } from '#shared/schema/handoff-table'
import type { MemberRef } from '#shared/schema/member'
import { Fault } from '../../../ui/fault'
import { mayDecide } from '../../../ui/may-decide'
import { t } from '../../../ui/t'
import { reassignHandoff } from '../api/routes'
import { send } from '../api/send'
import { FormField } from '../form/form-field'
import { RepOptions } from '../form/rep-options'
import { useReps, useWorkspace } from '../frame/workspace-context'

type Props = { handoffId: string; state: HandoffState; owner: MemberRef | null; onDone: () => void }

/** Passes a hand-off on to another rep; shown to whoever may decide on it, while the table allows it. */
export function ReassignForm({ handoffId, state, owner, onDone }: Props) {
  const { me } = useWorkspace()
  const reps = useReps().filter((rep) => rep.id !== owner?.id)
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  if (!mayDecide(me, { owner }) || nextState(state, 'reassign') === null || reps.length === 0) return null
  const give = async (event: Event) => {
    event.preventDefault()
    if (to === '') return setFault(t('dash_reassign_whom'))
    const said = note.trim()
    const answer = await send(reassignHandoff, { params: { id: handoffId }, body: { ownerId: to, ...(said ? { note: said } : {}) } })
    setFault(answer.ok ? null : answer.message)
    if (!answer.ok) return
    setTo('')
    setNote('')
    onDone()
  }
  return (
    <details class="reassign">
      <summary>{t('dash_reassign')}</summary>
      <form class="form" onSubmit={(event) => void give(event)}>
        <label class="field">
          <span>{t('dash_reassign_to')}</span>
          <select value={to} onChange={(event) => setTo(event.currentTarget.value)}>
            <option value="">{t('dash_choose')}</option>
            <RepOptions reps={reps} />
          </select>
        </label>
        <FormField label={t('dash_reassign_note')} name="note" value={note} onInput={setNote} />
        <Fault said={fault} />
        <button type="submit" class="button start">
          {t('dash_reassign_do')}
        </button>
      </form>
    </details>
  )
}
