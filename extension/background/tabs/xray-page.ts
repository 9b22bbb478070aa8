import type { PricedEvent, RulePrice } from '#shared/api/prices'

/** The answer of `POST /v1/prices`. */
export type Prices = {
  version: number
  signed: boolean
  countedAt: number
  rules: RulePrice[]
  events: number[][]
  assets: (string | null)[]
}

/** What the background asks of a page it brought `xray.js` into. */
export type Xray = {
  /** what a visitor could do here, to be priced */
  events(): PricedEvent[]
  /** paints the tags; of the same things as `events` said last */
  show(prices: Prices): void
  isShown(): boolean
  /** takes everything away, itself too */
  close(): void
}

declare global {
  var batonXray: Xray | undefined
}
