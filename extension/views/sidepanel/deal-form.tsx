import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../ui/t'

type Props = { name: string; busy: boolean; onSend: (amount: number | undefined, click: Event) => void; onBack: () => void }

/** Asks for the deal's amount, which may stay empty. */
export function DealForm({ name, busy, onSend, onBack }: Props) {
  const [amount, setAmount] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const value = amount.trim() === '' ? undefined : Number(amount)
  const wrong = value !== undefined && !(Number.isFinite(value) && value >= 0)
  const send = (event: Event) => {
    event.preventDefault()
    if (!wrong) onSend(value, event)
  }
  return (
    <form class="deal" data-decides onSubmit={send}>
      <label class="field">
        <span>{t('handoff_amount')}</span>
        <input
          ref={field}
          type="number"
          min="0"
          step="any"
          inputmode="decimal"
          value={amount}
          onInput={(event) => setAmount(event.currentTarget.value)}
        />
      </label>
      <div class="actions">
        <button type="submit" class="button main" disabled={busy || wrong}>
          {name}
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          {t('reject_back')}
        </button>
      </div>
    </form>
  )
}
