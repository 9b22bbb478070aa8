import { useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import { t } from '../../../ui/t'
import { LeadHead } from '../../sidepanel/lead-head'
import { IdentityForm } from './identity-form'
import { OwnerPick } from './owner-pick'

type Props = { card: Card; now: number; onChanged: (card: Card) => void }

/** Who it is and who owns it; *Correct* turns the words into fields. */
export function LeadIdentity({ card, now, onChanged }: Props) {
  const [editing, setEditing] = useState(false)
  if (editing) {
    return (
      <IdentityForm
        card={card}
        onDone={(next) => {
          setEditing(false)
          if (next) onChanged(next)
        }}
      />
    )
  }
  return (
    <section class="identity" aria-label={t('dash_identity')}>
      <LeadHead card={card} now={now} />
      <div class="identity-tools">
        <OwnerPick card={card} onChanged={onChanged} />
        <button type="button" class="button" onClick={() => setEditing(true)}>
          {t('dash_correct')}
        </button>
      </div>
    </section>
  )
}
