import { t } from '../../ui/t'
import { useLive } from '../../ui/use-live'
import { lastRefusal } from './last-refusal'

/** Says that an answer was not taken and why, on whatever is on screen, until it is put away or its lead is opened. */
export function RefusalNotice({ onOpen }: { onOpen: (leadId: string) => void }) {
  const refusal = useLive('refusal', lastRefusal)
  const said = refusal.value
  if (!said) return null
  const putAway = () => {
    refusal.value = null
  }
  const open = () => {
    putAway()
    onOpen(said.leadId)
  }
  return (
    <div class="refusal" role="alert">
      <p>{t('refusal_title', said.message)}</p>
      <button type="button" class="link" onClick={open}>
        {t('refusal_open')}
      </button>
      <button type="button" class="link" onClick={putAway}>
        {t('refusal_away')}
      </button>
    </div>
  )
}
