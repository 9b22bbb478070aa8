import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../ui/t'

type Props = { words: string; label: string; sure: string; onSure: () => Promise<string | null> }

/**
 * A button that asks once more before something that cannot be taken back.
 * @param label what a screen reader hears: the words with the name of the thing
 * @param onSure answers a sentence when it was refused
 */
export function ConfirmButton({ words, label, sure, onSure }: Props) {
  const [asking, setAsking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  const yes = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  const isSending = useRef(false)
  // each button takes the place of the other, and the focus with it
  useEffect(() => {
    if (asking) yes.current?.focus()
    else if (wasAsking.current) first.current?.focus()
    wasAsking.current = asking
  }, [asking])
  const ask = () => {
    setFault(null)
    setAsking(true)
  }
  if (!asking) {
    return (
      <button type="button" class="quiet" aria-label={label} ref={first} onClick={ask}>
        {words}
      </button>
    )
  }
  const go = async () => {
    if (isSending.current) return
    isSending.current = true
    const refused = await onSure()
    isSending.current = false
    setFault(refused)
    if (refused === null) setAsking(false)
  }
  return (
    <span class="sure-row" role="alert">
      <span>{fault ?? sure}</span>
      <button type="button" class="quiet bad" ref={yes} onClick={() => void go()}>
        {words}
      </button>
      <button type="button" class="quiet" onClick={() => setAsking(false)}>
        {t('popup_cancel')}
      </button>
    </span>
  )
}
