import { useState } from 'preact/hooks'
import type { Condition } from '#shared/schema/condition'
import type { Touch } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { Me } from '#shared/schema/member'
import { ClockLine } from '../../ui/clock-line'
import { firstClickOnly } from '../../ui/first-click-only'
import { mayDecide } from '../../ui/may-decide'
import { timeNow } from '../../ui/now'
import { QualifyForm } from '../../ui/qualify-form'
import { RejectChips } from '../../ui/reject-chips'
import { SnoozeChoices } from '../../ui/snooze-choices'
import { snoozeTimes } from '../../ui/snooze-times'
import { t } from '../../ui/t'
import type { CardState } from './card-state'
import { HowItWent } from './how-it-went'
import { outcomeWords, snoozedWords } from './outcome-words'
import { UndoBar } from './undo-bar'

type Props = {
  card: Card
  /** what a rep ticks to qualify */
  criteria: readonly Condition[]
  me: Me | null
  now: number
  busy: boolean
  /** how the person was just reached, of which nobody has said how it went */
  untold: Touch['channel'] | null
  act: CardState['act']
  /** opens at the reasons */
  rejecting?: boolean
  /** opens the side panel, where a lead can be passed on: a page never learns who else there is */
  onPanel: () => void
}

/** Yes, no or later, and what follows from it. Acts only on clicks a person really made on a card they could see. */
export function CardFoot({ card, criteria, me, now, busy, untold, act, rejecting = false, onPanel }: Props) {
  const [asking, setAsking] = useState<'reject' | 'snooze' | 'qualify' | null>(rejecting ? 'reject' : null)
  const { handoff } = card
  const press: CardState['act'] = async (...what) => {
    const done = await act(...what)
    if (done) setAsking(null)
    return done
  }
  const back = () => setAsking(null)
  const mine = handoff !== null && mayDecide(me, handoff)
  const undecided = handoff?.state === 'open' || handoff?.state === 'seen'
  const accepted = handoff?.state === 'accepted'
  const undoable = mine && handoff.undoUntil !== null && handoff.undoUntil > timeNow()
  const form = () => {
    if (!mine) return null
    if (asking === 'reject' && (undecided || accepted))
      return <RejectChips onBack={back} onReject={(reason, note, click) => void press(click, { action: 'reject', reason, note })} />
    if (asking === 'snooze' && undecided)
      return (
        <SnoozeChoices
          handoff={handoff}
          now={now}
          onBack={back}
          onSnooze={(until, click) => void press(click, { action: 'snooze', until })}
        />
      )
    if (asking === 'qualify' && accepted)
      return (
        <QualifyForm
          criteria={criteria}
          traits={card.traits}
          busy={busy}
          onBack={back}
          onQualify={(ticked, click) => void press(click, { action: 'qualify', criteria: ticked })}
        >
          <button type="button" class="quiet flush" onClick={onPanel}>
            {t('card_pass_on')}
          </button>
        </QualifyForm>
      )
    return null
  }
  return (
    <div class="foot" onClickCapture={firstClickOnly}>
      {!card.definitionSigned && <p class="unsigned">{t('card_unsigned', card.definitionVersion)}</p>}
      {form() ?? (
        <>
          {undoable && (
            <UndoBar key={handoff.undoUntil} handoff={handoff} onUndo={(click) => void press(click, { action: 'undo' })} onWhy={press} />
          )}
          {!undoable && !(mine && undecided) && <p class="foot-status">{outcomeWords(card, mine, now)}</p>}
          {!undoable && mine && undecided && snoozedWords(handoff, now) && <p class="foot-status">{snoozedWords(handoff, now)}</p>}
          {mine && untold && (
            <HowItWent
              channel={untold}
              busy={busy}
              onTell={(outcome, click) => void press(click, { action: 'touch', channel: untold, outcome })}
            />
          )}
          {mine && (undecided || accepted) && (
            <div class="foot-row">
              {undecided ? (
                <button type="button" class="button main" disabled={busy} onClick={(click) => void press(click, { action: 'accept' })}>
                  {t('card_accept')}
                </button>
              ) : (
                <button type="button" class="button main" disabled={busy} onClick={() => setAsking('qualify')}>
                  {t('card_qualify')}
                </button>
              )}
              <button type="button" class="button" disabled={busy} onClick={() => setAsking('reject')}>
                {t('card_reject')}
              </button>
              {undecided && snoozeTimes(now, handoff.clocks.decidedDueAt).length > 0 && (
                <button type="button" class="quiet" disabled={busy} onClick={() => setAsking('snooze')}>
                  {t('card_later')}
                </button>
              )}
              <ClockLine handoff={handoff} now={now} short />
            </div>
          )}
        </>
      )}
    </div>
  )
}
