import { STAR_PATH } from './star-path'
import { t } from './t'

/** The star of a named account: a company on sales' target list. With `label` the words stand beside it. */
export function NamedFlag({ label = false }: { label?: boolean }) {
  return (
    <span class="named" title={t('named_account_hint')} {...(label ? {} : { role: 'img', 'aria-label': t('named_account') })}>
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
        <path d={STAR_PATH} fill="currentColor" />
      </svg>
      {label && <span>{t('named_account')}</span>}
    </span>
  )
}
