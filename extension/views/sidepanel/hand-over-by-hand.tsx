import { useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import { ask } from '../../background/sync/client'
import { Fault } from '../../ui/fault'
import { t } from '../../ui/t'

/** Opens a hand-off with a note, where none is open. */
export function HandOverByHand({ leadId, onDone }: { leadId: string; onDone: (card: Card) => void }) {
  const [writing, setWriting] = useState(false)
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  if (!writing) {
    return (
      <button type="button" class="quiet" onClick={() => setWriting(true)}>
        {t('hand_over_open')}
      </button>
    )
  }
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await ask('handOver', { leadId, note: note.trim() })
    if (!answer.ok) return setFault(answer.message)
    setWriting(false)
    onDone(answer.value)
  }
  return (
    <form class="chips" onSubmit={(event) => void send(event)}>
      <label class="chips-label">
        {t('hand_over_note')}
        <textarea
          rows={2}
          maxLength={2000}
          placeholder={t('hand_over_hint')}
          value={note}
          ref={(field) => field?.focus()}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <Fault said={fault} />
      <div class="chips-row">
        <button type="submit" class="button main" disabled={note.trim() === ''}>
          {t('hand_over_send')}
        </button>
        <button type="button" class="quiet" onClick={() => setWriting(false)}>
          {t('reject_back')}
        </button>
      </div>
    </form>
  )
}
