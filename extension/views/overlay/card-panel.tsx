import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ageCard } from '#shared/scoring/age-card'
import { ask } from '../../background/sync/client'
import { LateSkeleton } from '../../ui/late-skeleton'
import { t } from '../../ui/t'
import { personName } from '../state/person-words'
import { useTerms } from '../state/use-terms'
import { AlsoHere } from './also-here'
import { CardFoot } from './card-foot'
import { CardNotices } from './card-notices'
import { CardSlip } from './card-slip'
import type { CardState } from './card-state'
import { CardStory } from './card-story'
import { PersonHead } from './person-head'

type Props = { leadId: string; possible: boolean; rejecting?: boolean; state: CardState; now: ReadonlySignal<number>; onClose: () => void }

/** The card a rep decides on: who it is, where they stand, why, and yes or no. Ages on screen as time goes by. */
export function CardPanel({ leadId, possible, rejecting = false, state, now, onClose }: Props) {
  const { card, me, untold, page, failure, busy, act } = state
  const [onSlip, setOnSlip] = useState(false)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const found = card.value
  const terms = useTerms(found?.definitionVersion)
  const aged = found && ageCard(found, Math.max(found.at, now.value))
  const openPanel = () => void ask('openSidePanel', { leadId, possible })
  return (
    <section class="card" role="dialog" aria-label={aged ? personName(aged) : t('card_title')} tabIndex={-1} ref={panel}>
      <PersonHead card={aged ?? null} now={now.value} onClose={onClose} onPanel={openPanel} />
      <div class="card-body">
        {aged === undefined && failure.value === null && <LateSkeleton rows={4} />}
        {aged === null && <p class="card-gone">{t('card_gone')}</p>}
        {aged && (
          <>
            <CardNotices card={aged} possible={possible} />
            <AlsoHere people={page.alsoHere.value} />
            {onSlip ? (
              <CardSlip card={aged} terms={terms} now={now.value} onBack={() => setOnSlip(false)} />
            ) : (
              <CardStory card={aged} terms={terms} now={now.value} onSlip={() => setOnSlip(true)} />
            )}
          </>
        )}
      </div>
      {failure.value && (
        <p class="card-failure" role="alert">
          {failure.value}
        </p>
      )}
      {aged && (
        <CardFoot
          card={aged}
          criteria={terms?.criteria ?? []}
          me={me.value}
          now={now.value}
          busy={busy.value}
          untold={untold.value?.channel ?? null}
          act={act}
          rejecting={rejecting}
          onPanel={openPanel}
        />
      )}
    </section>
  )
}
