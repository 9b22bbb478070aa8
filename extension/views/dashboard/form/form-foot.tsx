import { Fault } from '../../../ui/fault'
import { t } from '../../../ui/t'

type Props = { words: string; busy: boolean; fault: string | null; onCancel?: () => void }

/** The end of a form: what was refused, the button that sends, the way out. */
export function FormFoot({ words, busy, fault, onCancel }: Props) {
  return (
    <>
      <Fault said={fault} />
      <div class="form-row">
        <button type="submit" class="button main" disabled={busy}>
          {words}
        </button>
        {onCancel && (
          <button type="button" class="quiet" onClick={onCancel}>
            {t('popup_cancel')}
          </button>
        )}
      </div>
    </>
  )
}
