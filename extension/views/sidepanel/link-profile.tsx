import { useEffect, useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import type { TabProfile } from '../../background/protocol'
import { ask } from '../../background/sync/client'
import { t } from '../../ui/t'
import { personName } from '../state/person-words'

type Props = { profile: TabProfile; leadId: string; onLinked: () => void; onDismiss: () => void }

/** Makes the profile the shown lead's. A lead that has another profile says so before it is replaced. */
export function LinkProfile({ profile, leadId, onLinked, onDismiss }: Props) {
  const [card, setCard] = useState<Card | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void ask('card', { leadId }).then((found) => found.ok && setCard(found.value))
  }, [leadId])
  if (!card) return null
  const link = async () => {
    setBusy(true)
    setFault(null)
    const linked = await ask('linkProfile', { leadId, linkedin: profile.linkedin && profile.address, crmId: profile.crmId })
    setBusy(false)
    if (linked.ok) onLinked()
    else setFault(linked.message)
  }
  const name = personName(card)
  const other = profile.linkedin === null ? null : card.linkedin
  return (
    <>
      <p>{other === null ? t('panel_profile_theirs', name) : t('panel_profile_other', name, other)}</p>
      <p class="fault" role="alert">
        {fault}
      </p>
      <div class="profile-actions">
        <button type="button" class="button main" disabled={busy} onClick={() => void link()}>
          {t(other === null ? 'panel_profile_link' : 'panel_profile_replace')}
        </button>
        <button type="button" class="button" onClick={onDismiss}>
          {t('panel_profile_not')}
        </button>
      </div>
    </>
  )
}
