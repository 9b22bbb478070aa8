import type { RulePrice } from '#shared/api/prices'

/** A rule that gives points for what a page offers, without a limit or a cap. */
export const OFFER: RulePrice = {
  rule: 'bottom',
  label: 'Bottom-of-funnel offer',
  kind: 'signal',
  points: 20,
  anywhere: false,
  limit: null,
  every: null,
  oncePerAsset: false,
  cap: null,
  onlyIf: false,
  earned: 14,
  accepted: 9,
}
