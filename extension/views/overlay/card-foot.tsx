import { useState } from 'preact/hooks'
import type { Touch } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { Me } from '#shared/schema/member'
import type { Decision } from '../../background/protocol'
import { ClockLine } from '../../ui/clock-line'
import { mayDecide } from '../../ui/may-decide'
import { RejectChips } from '../../ui/reject-chips'
import { t } from '../../ui/t'
import { HowItWent } from './how-it-went'
import { outcomeWords } from './outcome-words'
import { isTrustedClick } from './trusted-click'
import { UndoBar } from './undo-bar'

type Props = {
  card: Card
  me: Me | null
  now: number
  busy: boolean
  /** how the person was just reached, of which nobody has said how it went */
  untold: Touch['channel'] | null
  decide: (...decisions: Decision[]) => Promise<boolean>
  /** opens at the reasons */
  rejecting?: boolean
}

/** Yes or no, and what follows from it. Acts only on clicks a person really made on a card they could see. */
export function CardFoot({ card, me, now, busy, untold, decide, rejecting: atReasons = false }: Props) {
  const [rejecting, setRejecting] = useState(atReasons)
  const { handoff } = card
  const act = (event: Event, ...decisions: Decision[]) => {
    if (isTrustedClick(event) && !busy) void decide(...decisions).then(() => setRejecting(false))
  }
  const mine = handoff !== null && mayDecide(me, handoff)
  const undecided = handoff?.state === 'open' || handoff?.state === 'seen'
  const accepted = handoff?.state === 'accepted'
  const undoable = mine && handoff.undoUntil !== null && handoff.undoUntil > Date.now()
  return (
    <footer class="foot">
      {!card.definitionSigned && <p class="unsigned">{t('card_unsigned', card.definitionVersion)}</p>}
      {rejecting && mine && (undecided || accepted) ? (
        <RejectChips
          onBack={() => setRejecting(false)}
          onReject={(reason, note, click) => act(click, { action: 'reject', reason, note })}
        />
      ) : (
        <>
          {undoable && <UndoBar key={handoff.undoUntil} handoff={handoff} onUndo={(click) => act(click, { action: 'undo' })} onWhy={act} />}
          {!undoable && !(mine && undecided) && <p class="foot-status">{outcomeWords(card, mine, now)}</p>}
          {mine && untold && (
            <HowItWent
              channel={untold}
              busy={busy}
              onTell={(outcome, click) => act(click, { action: 'touch', channel: untold, outcome })}
            />
          )}
          {mine && (undecided || accepted) && (
            <div class="foot-row">
              {undecided ? (
                <button type="button" class="button main" disabled={busy} onClick={(click) => act(click, { action: 'accept' })}>
                  {t('card_accept')}
                </button>
              ) : (
                <button type="button" class="button main" disabled={busy} onClick={(click) => act(click, { action: 'qualify' })}>
                  {t('card_qualify')}
                </button>
              )}
              <button type="button" class="button" disabled={busy} onClick={() => setRejecting(true)}>
                {t('card_reject')}
              </button>
              <ClockLine handoff={handoff} now={now} short />
            </div>
          )}
        </>
      )}
    </footer>
  )
}
