import { useEffect, useState } from 'preact/hooks'
import type { HandoffSummary } from '#shared/schema/handoff'
import { reasonName } from '../../ui/reason-name'
import { t } from '../../ui/t'
import type { Decide } from './use-decide'

/** For ten seconds after a decision: what was done, and the way back. Counts down by itself. */
export function UndoBar({ handoff, decide }: { handoff: HandoffSummary; decide: Decide }) {
  const until = handoff.undoUntil
  const [left, setLeft] = useState(() => secondsLeft(until))
  useEffect(() => {
    setLeft(secondsLeft(until))
    if (secondsLeft(until) === 0) return
    const timer = setInterval(() => {
      const now = secondsLeft(until)
      setLeft(now)
      if (now === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [until])
  if (left === 0) return null
  const done =
    handoff.state === 'rejected' && handoff.reason
      ? t('undo_rejected', reasonName(handoff.reason))
      : t(handoff.state === 'accepted' ? 'undo_accepted' : 'undo_other')
  return (
    <div class="undo" data-decides>
      <span role="status">{done}</span>
      <button
        type="button"
        class="button"
        disabled={decide.busy}
        onClick={(click) => click.isTrusted && void decide.send({ action: 'undo' })}
      >
        {t('undo')}
      </button>
      <span class="soft" aria-hidden="true">
        {t('undo_left', left)}
      </span>
    </div>
  )
}

function secondsLeft(until: number | null): number {
  return until === null ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1000))
}
