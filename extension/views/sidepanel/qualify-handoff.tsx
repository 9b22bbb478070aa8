import { useState } from 'preact/hooks'
import type { HandoffSummary } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { Decision } from '../../background/protocol'
import { QualifyForm } from '../../ui/qualify-form'
import { t } from '../../ui/t'
import { useReps } from '../state/use-reps'
import { useTerms } from '../state/use-terms'

type Props = {
  card: Card
  handoff: HandoffSummary
  busy: boolean
  onQualify: (decision: Decision & { action: 'qualify' }, click: Event) => void
  onBack: () => void
}

/** Says that the lead meets sales' criteria, and who goes on with it: whoever has it, or another rep with a clock of their own. */
export function QualifyHandoff({ card, handoff, busy, onQualify, onBack }: Props) {
  const terms = useTerms(card.definitionVersion)
  const reps = useReps()
  const [taker, setTaker] = useState('')
  const others = reps.state === 'ready' ? reps.reps.filter(({ id }) => id !== handoff.owner?.id) : []
  return (
    <div data-decides>
      <QualifyForm
        criteria={terms?.criteria ?? []}
        traits={card.traits}
        busy={busy}
        onQualify={(criteria, click) => onQualify({ action: 'qualify', criteria, ...(taker ? { passTo: taker } : {}) }, click)}
        onBack={onBack}
      >
        {reps.state === 'failed' && <p class="fault">{t('qualify_no_reps', reps.message)}</p>}
        {others.length > 0 && (
          <label class="field">
            <span>{t('qualify_who')}</span>
            <select value={taker} onChange={(event) => setTaker(event.currentTarget.value)}>
              <option value="">{t('qualify_keep')}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {t('qualify_pass', name)}
                </option>
              ))}
            </select>
          </label>
        )}
        {taker && <p class="chips-note">{t('qualify_clock')}</p>}
      </QualifyForm>
    </div>
  )
}
