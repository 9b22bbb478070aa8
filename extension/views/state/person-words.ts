import type { Card } from '#shared/schema/lead'
import { t } from '../../ui/t'

/** What to call a lead: its name, else the way it is known. */
export function personName(card: Pick<Card, 'name' | 'email' | 'linkedin' | 'phone'>): string {
  return card.name ?? card.email ?? card.linkedin ?? card.phone ?? t('no_name')
}

/** Title and company in one line; the address when neither is known and it is not already the name. */
export function personLine(card: Pick<Card, 'name' | 'title' | 'account' | 'email'>): string {
  const known = [card.title, card.account?.name ?? card.account?.domain].filter((part): part is string => Boolean(part))
  if (known.length > 0) return known.join(' · ')
  return card.name ? (card.email ?? '') : ''
}
