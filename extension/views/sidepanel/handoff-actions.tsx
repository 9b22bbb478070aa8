import { useState } from 'preact/hooks'
import type { HandoffSummary } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { Me } from '#shared/schema/member'
import { mayDecide } from '../../ui/may-decide'
import { RejectChips } from '../../ui/reject-chips'
import { SnoozeChoices } from '../../ui/snooze-choices'
import { snoozeTimes } from '../../ui/snooze-times'
import { t } from '../../ui/t'
import { isTrustedClick } from '../overlay/trusted-click'
import { DealForm } from './deal-form'
import { QualifyHandoff } from './qualify-handoff'
import { TouchLog } from './touch-log'
import type { Decide } from './use-decide'

type Props = { card: Card; handoff: HandoffSummary; me: Me; now: number; decide: Decide }
type Asking = 'reject' | 'snooze' | 'qualify' | 'lost' | 'opportunity' | 'won'

/** The buttons DESIGN §5's table allows in the hand-off's state. A click made by a script decides nothing. */
export function HandoffActions({ card, handoff, me, now, decide }: Props) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const { state } = handoff
  const undecided = state === 'open' || state === 'seen'
  const working = state === 'accepted' || state === 'qualified' || state === 'opportunity'
  if (!undecided && !working) return null
  if (me.role !== 'sales') return <p class="soft">{t('handoff_reads_only')}</p>
  if (!mayDecide(me, handoff)) return <p class="soft">{t('handoff_others', handoff.owner?.name ?? '')}</p>

  const decideNow = (click: Event, decision: Parameters<Decide['send']>[0]) => {
    if (!isTrustedClick(click) || decide.busy) return
    setAsking(null)
    void decide.send(decision)
  }
  if (asking === 'reject' || asking === 'lost') {
    return (
      <div data-decides>
        <RejectChips
          onReject={(reason, note, click) =>
            decideNow(click, asking === 'reject' ? { action: 'reject', reason, note } : { action: 'outcome', result: 'lost', reason, note })
          }
          onBack={() => setAsking(null)}
        />
      </div>
    )
  }
  if (asking === 'snooze' && undecided) {
    return (
      <div data-decides>
        <SnoozeChoices
          handoff={handoff}
          now={now}
          exact
          onSnooze={(until, click) => decideNow(click, { action: 'snooze', until })}
          onBack={() => setAsking(null)}
        />
      </div>
    )
  }
  if (asking === 'qualify' && state === 'accepted') {
    return (
      <QualifyHandoff
        card={card}
        handoff={handoff}
        busy={decide.busy}
        onQualify={(decision, click) => decideNow(click, decision)}
        onBack={() => setAsking(null)}
      />
    )
  }
  if (asking === 'opportunity' || asking === 'won') {
    return (
      <DealForm
        name={t(asking === 'won' ? 'handoff_win' : 'handoff_open_deal')}
        busy={decide.busy}
        onBack={() => setAsking(null)}
        onSend={(amount, click) =>
          decideNow(click, asking === 'won' ? { action: 'outcome', result: 'won', amount } : { action: 'opportunity', amount })
        }
      />
    )
  }
  const button = (words: string, main: boolean, onClick: (click: Event) => void) => (
    <button type="button" class={`button${main ? ' main' : ''}`} disabled={decide.busy} onClick={onClick}>
      {words}
    </button>
  )
  return (
    <div data-decides>
      {working && (
        <TouchLog busy={decide.busy} onLog={(channel, outcome, click) => decideNow(click, { action: 'touch', channel, outcome })} />
      )}
      <div class="actions">
        {undecided && button(t('handoff_accept'), true, (click) => decideNow(click, { action: 'accept' }))}
        {state === 'accepted' && button(t('handoff_qualify_open'), true, () => setAsking('qualify'))}
        {(undecided || state === 'accepted') && button(t('handoff_reject'), false, () => setAsking('reject'))}
        {undecided &&
          snoozeTimes(now, handoff.clocks.decidedDueAt).length > 0 &&
          button(t('snooze_open'), false, () => setAsking('snooze'))}
        {state === 'qualified' && button(t('handoff_open_deal'), true, () => setAsking('opportunity'))}
        {(state === 'qualified' || state === 'opportunity') && button(t('handoff_win'), state === 'opportunity', () => setAsking('won'))}
        {working && button(t('handoff_lose'), false, () => setAsking('lost'))}
      </div>
    </div>
  )
}
