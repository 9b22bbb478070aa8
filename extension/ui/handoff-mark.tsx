import type { HandoffState } from '#shared/schema/handoff'
import { t } from './t'

/** Where the lead's current hand-off stands, as a small word; nothing when there is none worth a mark. */
export function HandoffMark({ state }: { state: HandoffState }) {
  const words = markWords(state)
  return words ? <span class={`mark mark-${state}`}>{words}</span> : null
}

/** The word for a hand-off's state in the person's language; null for states a list leaves out. */
export function markWords(state: HandoffState): string | null {
  switch (state) {
    case 'open':
    case 'seen':
      return t('mark_waiting')
    case 'accepted':
      return t('mark_accepted')
    case 'qualified':
      return t('mark_qualified')
    case 'opportunity':
      return t('mark_opportunity')
    case 'won':
      return t('mark_won')
    case 'lost':
      return t('mark_lost')
    case 'rejected':
      return t('mark_rejected')
    case 'returned':
      return t('mark_returned')
    case 'review':
      return t('mark_review')
  }
}
