import type { Card } from '#shared/schema/lead'

/** What a row shows of a lead; a card with its receipts is fifty times as large, and a long list is scrolled through. */
export type LeadLine = Pick<
  Card,
  | 'id'
  | 'name'
  | 'email'
  | 'linkedin'
  | 'phone'
  | 'title'
  | 'account'
  | 'namedAccount'
  | 'score'
  | 'fit'
  | 'readiness'
  | 'grade'
  | 'quadrant'
  | 'stage'
  | 'owner'
  | 'lastActivity'
> & { handoffState: NonNullable<Card['handoff']>['state'] | null }

export function leadLine(card: Card): LeadLine {
  const { id, name, email, linkedin, phone, title, account, namedAccount, score, fit, readiness, grade, quadrant, stage, owner } = card
  const { lastActivity, handoff } = card
  return {
    ...{ id, name, email, linkedin, phone, title, account, namedAccount, score, fit, readiness, grade, quadrant, stage, owner },
    lastActivity,
    handoffState: handoff?.state ?? null,
  }
}
