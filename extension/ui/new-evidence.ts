import type { Receipt } from '#shared/schema/receipt'

/** What shows a receipt, unless its label already says so: *Manager* needs no “Manager” beside it. */
export function newEvidence({ label, evidence }: Pick<Receipt, 'label' | 'evidence'>): string | null {
  return evidence === '' || label.toLowerCase().includes(evidence.toLowerCase()) ? null : evidence
}
