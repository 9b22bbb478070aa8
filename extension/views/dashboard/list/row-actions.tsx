import type { ComponentChildren } from 'preact'
import { t } from '../../../ui/t'
import { ConfirmButton } from './confirm-button'

type Props = {
  /** what the row is called, for screen readers */
  name: string
  onEdit?: () => void
  /** takes the thing away after asking; answers a sentence when it was refused */
  onRemove?: () => Promise<string | null>
  /** the question before it */
  sure?: string
  children?: ComponentChildren
}

/** The usual buttons of a row: change it, take it away. */
export function RowActions({ name, onEdit, onRemove, sure = '', children }: Props) {
  return (
    <>
      {onEdit && (
        <button type="button" class="quiet" aria-label={t('dash_edit_name', name)} onClick={onEdit}>
          {t('dash_edit')}
        </button>
      )}
      {children}
      {onRemove && <ConfirmButton words={t('dash_delete')} label={t('dash_delete_name', name)} sure={sure} onSure={onRemove} />}
    </>
  )
}
