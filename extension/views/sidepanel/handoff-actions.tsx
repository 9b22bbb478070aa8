import { useState } from 'preact/hooks'
import type { HandoffSummary } from '#shared/schema/handoff'
import type { Me } from '#shared/schema/member'
import { mayDecide } from '../../ui/may-decide'
import { RejectChips } from '../../ui/reject-chips'
import { t } from '../../ui/t'
import { isTrustedClick } from '../overlay/trusted-click'
import { DealForm } from './deal-form'
import { TouchLog } from './touch-log'
import type { Decide } from './use-decide'

type Props = { handoff: HandoffSummary; me: Me; decide: Decide }
type Asking = 'reject' | 'lost' | 'opportunity' | 'won'

/** The buttons DESIGN §5's table allows in the hand-off's state. A click made by a script decides nothing. */
export function HandoffActions({ handoff, me, decide }: Props) {
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
        {state === 'accepted' && button(t('handoff_qualify'), true, (click) => decideNow(click, { action: 'qualify' }))}
        {(undecided || state === 'accepted') && button(t('handoff_reject'), false, () => setAsking('reject'))}
        {state === 'qualified' && button(t('handoff_open_deal'), true, () => setAsking('opportunity'))}
        {(state === 'qualified' || state === 'opportunity') && button(t('handoff_win'), state === 'opportunity', () => setAsking('won'))}
        {working && button(t('handoff_lose'), false, () => setAsking('lost'))}
      </div>
    </div>
  )
}
