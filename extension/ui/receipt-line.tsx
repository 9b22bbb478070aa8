import type { Receipt } from '#shared/schema/receipt'
import { locale } from './locale'
import { labelOf, newEvidence, wholeEvidence } from './new-evidence'
import { signedPointsWords } from './number-words'

/** One receipt in one row: what it is, what shows it, and its points. */
export function ReceiptLine({ receipt }: { receipt: Receipt }) {
  const evidence = newEvidence(receipt)
  return (
    <li class={`line${receipt.points < 0 ? ' down' : ''}`}>
      <span class="line-text" title={wholeEvidence(receipt)}>
        <span class="line-label">{labelOf(receipt)}</span>
        {evidence && <span class="line-evidence">{evidence}</span>}
      </span>
      <span class="line-points">{signedPointsWords(receipt.points, locale())}</span>
    </li>
  )
}
