import type { HandoffSummary } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { locale } from '../../ui/locale'
import { timeNow } from '../../ui/now'
import { reasonName } from '../../ui/reason-name'
import { t } from '../../ui/t'
import { dateWords, momentWords } from '../../ui/time-words'

/** The last decision as a sentence: `Accepted`, `Rejected: Not now, no budget`. */
export function decisionWords(handoff: HandoffSummary): string {
  const snoozed = snoozedWords(handoff, timeNow())
  if (snoozed) return snoozed
  if (handoff.state === 'accepted') return t('card_accepted')
  if (handoff.state === 'qualified') return t('card_qualified')
  if (handoff.state === 'rejected' && handoff.reason) return t('card_rejected', reasonWords(handoff.reason))
  return t('card_taken_back')
}

/** Until when an undecided hand-off rests; null when it does not. */
export function snoozedWords({ state, snoozedUntil }: Pick<HandoffSummary, 'state' | 'snoozedUntil'>, now: number): string | null {
  if (snoozedUntil === null || snoozedUntil <= now || (state !== 'open' && state !== 'seen')) return null
  return t('handoff_snoozed', momentWords(snoozedUntil, locale()))
}

/** Where the hand-off stands, and whose turn it is. */
export function outcomeWords(card: Card, mine: boolean, now: number): string {
  const { handoff } = card
  if (!handoff) return t('card_no_handoff')
  const who = handoff.decidedBy?.name ?? handoff.owner?.name ?? t('card_nobody')
  switch (handoff.state) {
    case 'open':
    case 'seen':
      return handoff.owner ? t('card_waits_for', handoff.owner.name) : t('card_waits_for_anyone')
    case 'accepted':
      return mine ? t('card_accepted_next') : t('card_accepted_by', who)
    case 'qualified':
      return t('card_qualified_by', who)
    case 'opportunity':
      return t('card_opportunity')
    case 'rejected': {
      const back = card.nurtureUntil !== null && card.nurtureUntil > now ? dateWords(card.nurtureUntil, now, locale()) : null
      const said = t('card_rejected_by', who, reasonWords(handoff.reason ?? 'other'))
      return back ? t('card_back_on', said, back) : said
    }
    case 'returned':
      return t('card_returned')
    case 'won':
      return t('card_won')
    case 'lost':
      return t('card_lost')
    case 'review':
      return t('card_review')
  }
}

function reasonWords(id: string): string {
  return id
    .split('/')
    .map((part) => reasonName(part))
    .join(', ')
}
