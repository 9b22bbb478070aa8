import { useEffect, useState } from 'preact/hooks'
import type { HandoffSummary } from '#shared/schema/handoff'
import { reasonClass } from '#shared/schema/reason'
import type { Decision } from '../../background/protocol'
import { timeNow } from '../../ui/now'
import { reasonName } from '../../ui/reason-name'
import { t } from '../../ui/t'
import { decisionWords } from './outcome-words'

/** DESIGN §5: an undo within 10 seconds restores the state before. */
const UNDO_MS = 10_000

type Props = {
  handoff: HandoffSummary
  onUndo: (click: Event) => void
  /** the sub-reason: takes the answer back and gives it again, more exactly */
  onWhy: (click: Event, ...decisions: Decision[]) => void
}

/** The ten seconds in which an answer can be taken back, as a bar that runs out; after a rejection also the exact reason. */
export function UndoBar({ handoff, onUndo, onWhy }: Props) {
  const [startedWith] = useState(() => leftMs(handoff))
  const [left, setLeft] = useState(startedWith)
  useEffect(() => {
    const timer = setInterval(() => setLeft(leftMs(handoff)), 250)
    return () => clearInterval(timer)
  }, [handoff])
  if (left <= 0) return null
  const reason = handoff.state === 'rejected' && handoff.reason && !handoff.reason.includes('/') ? reasonClass(handoff.reason) : null
  const exactly = (sub: string): Decision[] => [
    { action: 'undo' },
    { action: 'reject', reason: `${reason!.id}/${sub}`, note: handoff.reasonNote ?? undefined },
  ]
  return (
    <div class="undo">
      <div class="undo-row">
        {/* this alone is told: the seconds beside it would be told one by one */}
        <span role="status">{decisionWords(handoff)}</span>
        <button type="button" class="button" onClick={onUndo}>
          {t('card_undo', Math.ceil(left / 1000))}
        </button>
      </div>
      <span class="undo-bar" style={{ '--left': `${startedWith}ms`, '--from': startedWith / UNDO_MS }} aria-hidden="true" />
      {reason && reason.subReasons.length > 0 && (
        <fieldset class="exactly">
          <legend>{t('card_exactly')}</legend>
          {reason.subReasons.map((sub) => (
            <button key={sub.id} type="button" class="chip small" onClick={(click) => onWhy(click, ...exactly(sub.id))}>
              {reasonName(sub.id)}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}

function leftMs(handoff: HandoffSummary): number {
  return Math.min(UNDO_MS, (handoff.undoUntil ?? 0) - timeNow())
}
