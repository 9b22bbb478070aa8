import { receiptEvidence, receiptLabel } from '#shared/language/evidence'
import type { Receipt } from '#shared/schema/receipt'
import { language } from './language'

/** What shows a receipt, unless its label already says so: *Manager* needs no “Manager” beside it. */
export function newEvidence(receipt: Pick<Receipt, 'label' | 'evidence' | 'facts'>): string | null {
  const evidence = receiptEvidence(receipt, language())
  return evidence === '' || receipt.label.toLowerCase().includes(evidence.toLowerCase()) ? null : evidence
}

/** The label and everything that shows it, for a title: `Key page: 4 times on 3 days`. */
export function wholeEvidence(receipt: Receipt): string {
  return [labelOf(receipt), receiptEvidence(receipt, language())].filter(Boolean).join(': ')
}

export function labelOf(receipt: Receipt): string {
  return receiptLabel(receipt, language())
}
