import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../ui/t'

/** A text that is shown only now, with a button that copies it. */
export function SecretOnce({ text, about, onDone }: { text: string; about: string; onDone: () => void }) {
  const [copied, setCopied] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  // the form that was sent is gone, and the focus with it
  useEffect(() => first.current?.focus(), [])
  const copy = async () => {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false), // the text can be selected with one click all the same
    )
  }
  return (
    <div class="secret">
      <p>{about}</p>
      <code>{text}</code>
      <div class="form-row">
        <button type="button" class="button main" ref={first} onClick={() => void copy()}>
          {t(copied ? 'popup_none_copied' : 'popup_none_copy')}
        </button>
        <button type="button" class="quiet" onClick={onDone}>
          {t('dash_done')}
        </button>
      </div>
      <p class="visually-hidden" role="status">
        {copied && t('popup_none_copied')}
      </p>
    </div>
  )
}
