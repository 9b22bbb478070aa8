import { useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import { Fault } from '../../../ui/fault'
import { t } from '../../../ui/t'
import { personName } from '../../state/person-words'
import { mergeLead, unmergeLead } from '../api/routes'
import { send } from '../api/send'
import { editors } from '../frame/page-entry'
import { useWorkspace } from '../frame/workspace-context'
import type { LeadLine } from '../leads/lead-line'
import { FindLead } from './find-lead'
import { MergeHistory } from './merge-history'

type Props = {
  card: Card
  onChanged: (card: Card) => void
  /** as it is after a merge was taken back: what came with the other lead is not its own any more */
  onParted: (card: Card) => void
}

/** Two records of one person: finds the other, says what will happen, merges; and takes a merge back, one of long ago too. */
export function MergeBlock({ card, onChanged, onParted }: Props) {
  const { me } = useWorkspace()
  const [round, setRound] = useState(0)
  const [step, setStep] = useState<'closed' | 'finding' | { other: LeadLine } | { merged: LeadLine }>('closed')
  const [fault, setFault] = useState<string | null>(null)
  const run = async (other: LeadLine, how: typeof mergeLead | typeof unmergeLead, next: typeof step) => {
    const answer = await send(how, { params: { id: card.id }, body: { from: other.id } })
    setFault(answer.ok ? null : answer.message)
    if (!answer.ok) return
    ;(how === unmergeLead ? onParted : onChanged)(answer.value)
    setStep(next)
    setRound(round + 1)
  }
  const parted = (next: Card) => {
    setStep('closed')
    onParted(next)
  }
  return (
    <section class="block" aria-labelledby="merge-title">
      <h3 id="merge-title">{t('dash_merge_title')}</h3>
      {step === 'closed' && (
        <button type="button" class="quiet flush start" onClick={() => setStep('finding')}>
          {t('dash_merge_open')}
        </button>
      )}
      {step === 'finding' && (
        <>
          <FindLead except={card.id} onFound={(other) => setStep({ other })} />
          <button type="button" class="quiet flush start" onClick={() => setStep('closed')}>
            {t('popup_cancel')}
          </button>
        </>
      )}
      {typeof step === 'object' && 'other' in step && (
        <>
          <p>{t('dash_merge_sure', personName(step.other), personName(card))}</p>
          <div class="form-row">
            <button type="button" class="button main" onClick={() => void run(step.other, mergeLead, { merged: step.other })}>
              {t('dash_merge_do')}
            </button>
            <button type="button" class="quiet" onClick={() => setStep('closed')}>
              {t('popup_cancel')}
            </button>
          </div>
        </>
      )}
      {typeof step === 'object' && 'merged' in step && (
        <div class="notice" role="status">
          <p>{t('dash_merge_done', personName(step.merged))}</p>
          <button type="button" class="link" onClick={() => void run(step.merged, unmergeLead, 'closed')}>
            {t('dash_merge_undo')}
          </button>
        </div>
      )}
      <Fault said={fault} />
      {editors(me) && <MergeHistory card={card} round={round} onParted={parted} />}
    </section>
  )
}
