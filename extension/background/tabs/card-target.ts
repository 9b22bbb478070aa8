/**
 * Which card `card.js` shows on the page it was brought into. `possible`: matched by name, so never shown as fact. `rejecting`: opens at
 * its reasons.
 */
export type CardTarget = { leadId: string; possible: boolean; rejecting?: boolean }
