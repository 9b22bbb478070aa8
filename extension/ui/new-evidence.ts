import { receiptEvidence, receiptLabel } from '#shared/language/evidence'
import type { Receipt } from '#shared/schema/receipt'
import { language } from './language'

/**
 * What shows a receipt, without what its label says already: *Manager* needs no “Manager” beside it, and *Business address* only
 * “at acme.example”.
 */
export function newEvidence(receipt: Pick<Receipt, 'label' | 'evidence' | 'facts'>): string | null {
  const evidence = receiptEvidence(receipt, language())
  const [label, said] = [receipt.label.toLowerCase(), evidence.toLowerCase()]
  if (said === '' || label.includes(said)) return null
  return said.startsWith(`${label} `) ? evidence.slice(label.length + 1) : evidence
}

/** The label and everything that shows it, for a title: `Key page: 4 times on 3 days`. */
export function wholeEvidence(receipt: Receipt): string {
  return [labelOf(receipt), receiptEvidence(receipt, language())].filter(Boolean).join(': ')
}

export function labelOf(receipt: Receipt): string {
  return receiptLabel(receipt, language())
}
