import { useEffect, useRef, useState } from 'preact/hooks'
import { REASONS } from '#shared/schema/reason'
import { reasonName } from './reason-name'
import { t } from './t'

type Props = {
  /** called once, with the reason's id and the note where one is needed; `click` is the event that decided, for the caller to trust or not */
  onReject: (reason: string, note: string | undefined, click: Event) => void
  onBack: () => void
}

/** The six chips, of which one click decides. `Other` asks for a sentence, and is where *do not contact* is found. */
export function RejectChips({ onReject, onBack }: Props) {
  const [writing, setWriting] = useState(false)
  const box = useRef<HTMLFieldSetElement>(null)
  // the question and not a chip: a key held down a moment too long would answer it
  useEffect(() => box.current?.focus({ preventScroll: true }), [writing])
  if (writing) return <OtherReason onReject={onReject} onBack={() => setWriting(false)} />
  return (
    <fieldset class="chips" ref={box} tabIndex={-1}>
      <legend>{t('reject_why')}</legend>
      <div class="chips-grid">
        {REASONS.filter((reason) => reason.id !== 'do-not-contact').map((reason) => (
          <button
            key={reason.id}
            type="button"
            class="chip"
            onClick={(click) => (reason.needsNote ? setWriting(true) : onReject(reason.id, undefined, click))}
          >
            {reasonName(reason.id)}
            {reason.needsNote && '…'}
          </button>
        ))}
      </div>
      <button type="button" class="quiet flush" onClick={onBack}>
        {t('reject_back')}
      </button>
    </fieldset>
  )
}

function OtherReason({ onReject, onBack }: Props) {
  const [note, setNote] = useState('')
  const said = note.trim()
  return (
    <form class="chips" onSubmit={(event) => event.preventDefault()}>
      <label class="chips-label">
        {t('reject_other_label')}
        <textarea
          rows={2}
          maxLength={2000}
          value={note}
          placeholder={t('reject_other_hint')}
          ref={(field) => field?.focus()}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <div class="chips-row">
        <button type="button" class="button" disabled={said === ''} onClick={(click) => onReject('other', said, click)}>
          {t('reject_other_send')}
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          {t('reject_back')}
        </button>
        <button type="button" class="quiet bad" onClick={(click) => onReject('do-not-contact', said || undefined, click)}>
          {reasonName('do-not-contact')}
        </button>
      </div>
    </form>
  )
}
