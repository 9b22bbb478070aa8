import { t } from '../../../ui/t'

/** What went wrong, as a sentence, and another try. */
export function Failed({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <div class="failed" role="alert">
      <p>{message}</p>
      <button type="button" class="button" onClick={onRetry}>
        {t('dash_retry')}
      </button>
    </div>
  )
}
