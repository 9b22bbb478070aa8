import { useState } from 'preact/hooks'
import { t } from '../../ui/t'
import { askOrigin } from '../state/ask-origin'

type Props = { origin: string; isPerhaps: boolean; onGranted: () => void }

/** The one click that lets the panel see LinkedIn's tabs: small where the tab is perhaps another site's, whole where it is LinkedIn. */
export function AskLinkedIn({ origin, isPerhaps, onGranted }: Props) {
  const [open, setOpen] = useState(!isPerhaps)
  const [fault, setFault] = useState<string | null>(null)
  if (!open) {
    return (
      <button type="button" class="link ask-linkedin-more" onClick={() => setOpen(true)}>
        {t('panel_profile_perhaps')}
      </button>
    )
  }
  const allow = async (granted: Promise<boolean>) => {
    if (await granted) onGranted()
    else setFault(t('panel_profile_refused'))
  }
  return (
    <section class="profile" aria-labelledby="ask-linkedin-title">
      <h2 id="ask-linkedin-title">{t('panel_profile_ask_title')}</h2>
      <p class="soft">{t('panel_profile_ask_text')}</p>
      <p class="fault" role="alert">
        {fault}
      </p>
      <button type="button" class="button main" onClick={() => void allow(askOrigin(origin))}>
        {t('panel_profile_ask_button', new URL(origin).host)}
      </button>
    </section>
  )
}
