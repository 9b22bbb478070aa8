import { useEffect, useRef } from 'preact/hooks'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { Me } from '#shared/schema/member'
import type { Decision } from '../../background/protocol'
import { becauseWords } from '../../ui/because-words'
import { ClockLine } from '../../ui/clock-line'
import { Fault } from '../../ui/fault'
import { firstClickOnly } from '../../ui/first-click-only'
import { keepWhenGone } from '../../ui/keep-when-gone'
import { locale } from '../../ui/locale'
import { triggerName } from '../../ui/stage-name'
import { t, tn } from '../../ui/t'
import { momentWords } from '../../ui/time-words'
import { snoozedWords } from '../overlay/outcome-words'
import { isTrustedClick } from '../overlay/trusted-click'
import { UndoBar } from '../overlay/undo-bar'
import { EvidenceThenAndNow } from './evidence-then-and-now'
import { HandOverByHand } from './hand-over-by-hand'
import { HandoffActions } from './handoff-actions'
import { handoffOutcome } from './handoff-outcome'
import { Touches } from './touches'
import type { Decide } from './use-decide'

type Props = { card: Card; handoff: Handoff | null; me: Me; now: number; decide: Decide; onChanged: (card: Card) => void }

const CLOSED = new Set(['rejected', 'returned', 'won', 'lost'])

/** The lead's current or latest hand-off: why it opened, what to do, the clock, the buttons, and the proof it opened with. */
export function HandoffBlock({ card, handoff, me, now, decide, onChanged }: Props) {
  const summary = card.handoff
  const block = useRef<HTMLElement>(null)
  useEffect(() => {
    const stop = new AbortController()
    if (block.current) keepWhenGone(block.current, () => block.current?.querySelector<HTMLElement>('#handoff-title'), stop.signal)
    return () => stop.abort()
  }, [summary === null])
  const byHand = me.role !== 'admin' && (summary === null || CLOSED.has(summary.state)) && (
    <HandOverByHand leadId={card.id} onDone={onChanged} />
  )
  if (!summary) return byHand ? <section class="block">{byHand}</section> : null
  const outcome = handoffOutcome(summary)
  const decideNow = (click: Event, ...decisions: Decision[]) => {
    if (isTrustedClick(click) && !decide.busy) void decide.sendAll(decisions)
  }
  const details = handoff?.id === summary.id ? handoff : null
  return (
    <section
      class={`block handoff${CLOSED.has(summary.state) ? '' : ' handoff-live'}`}
      aria-labelledby="handoff-title"
      ref={block}
      onClickCapture={firstClickOnly}
    >
      <div class="handoff-top">
        <h3 id="handoff-title" tabIndex={-1}>
          {triggerName(summary.trigger)}
        </h3>
        <ClockLine handoff={summary} now={now} />
      </div>
      <p class="handoff-because">{becauseWords(summary)}</p>
      {summary.note && (
        <p class="handoff-note">
          <b>{t('handoff_note')}</b> {summary.note}
        </p>
      )}
      {summary.play && !CLOSED.has(summary.state) && (
        <dl class="play">
          <dt>{t('handoff_do')}</dt>
          <dd>
            {summary.play.action}
            {summary.play.attemptsDue > 0 && <span class="soft"> {tn('handoff_attempts', summary.play.attemptsDue)}</span>}
          </dd>
          {summary.play.opener && (
            <>
              <dt>{t('handoff_say')}</dt>
              <dd class="opener">{summary.play.opener}</dd>
            </>
          )}
        </dl>
      )}
      {outcome && <p class="strong">{outcome}</p>}
      <HandoffActions card={card} handoff={summary} me={me} now={now} decide={decide} />
      <Fault said={decide.fault} />
      {summary.undoUntil !== null && (
        <div data-decides>
          <UndoBar key={summary.undoUntil} handoff={summary} onUndo={(click) => decideNow(click, { action: 'undo' })} onWhy={decideNow} />
        </div>
      )}
      {details && details.touches.length > 0 && <Touches touches={details.touches} now={now} />}
      <p class="soft">
        {[
          t('handoff_opened', momentWords(summary.openedAt, locale())),
          summary.owner ? t('handoff_for', summary.owner.name || t('handoff_somebody')) : t('handoff_for_anyone'),
          summary.transfers > 0 && tn('handoff_transfers', summary.transfers),
          snoozedWords(summary, now),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {details && <EvidenceThenAndNow evidence={details.evidence} openedAt={details.openedAt} card={card} now={now} />}
      {byHand}
    </section>
  )
}
