import type { HandoffSummary } from '#shared/schema/handoff'
import { locale } from '../../ui/locale'
import { reasonName } from '../../ui/reason-name'
import { t } from '../../ui/t'
import { momentWords } from '../../ui/time-words'

/** What became of a hand-off, as one sentence; null while it waits for a decision. */
export function handoffOutcome(handoff: HandoffSummary): string | null {
  const who = handoff.decidedBy?.name ?? t('handoff_somebody')
  const when = handoff.decidedAt === null ? '' : momentWords(handoff.decidedAt, locale())
  switch (handoff.state) {
    case 'open':
    case 'seen':
      return null
    case 'accepted':
      return t('handoff_accepted', who, when)
    case 'qualified':
      return t('handoff_qualified')
    case 'opportunity':
      return t('handoff_opportunity')
    case 'rejected':
      return t('handoff_rejected', who, when, why(handoff))
    case 'won':
      return t('handoff_won')
    case 'lost':
      return handoff.reason ? t('handoff_lost', why(handoff)) : t('handoff_lost_bare')
    case 'returned':
      return t('handoff_returned')
    case 'review':
      return t('handoff_review')
  }
}

/** The reason's name, with the note where one was written. */
function why(handoff: HandoffSummary): string {
  const name = handoff.reason ? reasonName(handoff.reason) : ''
  return [name, handoff.reasonNote].filter(Boolean).join(', ')
}
