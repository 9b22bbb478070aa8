import type { Card } from '#shared/schema/lead'
import { t } from '../../ui/t'

/** What a rep has to know before believing the card. Most cards have one of these at most. */
export function CardNotices({ card, possible }: { card: Card; possible: boolean }) {
  const another = card.possiblyAnother
  const notices = [
    possible && t('card_possible'),
    another && t('card_another', another.name ?? t('no_name')),
    card.blocked && t('card_blocked'),
    card.claimed && t('card_claimed'),
  ].filter((notice) => notice !== false && notice !== null)
  if (notices.length === 0) return null
  return (
    <ul class="notices">
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  )
}
