import type { RulePrice } from '#shared/api/prices'
import { locale } from '../../ui/locale'
import { t, tn } from '../../ui/t'

const signed = (points: number): string =>
  new Intl.NumberFormat(locale(), { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(points).replace('-', '−')

/** What a tag says at a glance: `+20 · 14 earned · 9 accepted`. `isWay`: the hand is raised on the page the link leads to. */
export function tagWords(prices: readonly RulePrice[], isWay = false): string {
  const raise = prices.find(({ kind }) => kind === 'hand-raise')
  if (raise) return t(isWay ? 'xray_tag_way' : 'xray_tag_raise', raise.earned, raise.accepted)
  const [first] = prices
  return first ? t('xray_tag', pointsWords(prices), first.earned, first.accepted) : t('xray_tag_nothing')
}

const pointsWords = (prices: readonly RulePrice[]): string =>
  signed(prices.filter(({ every }) => every === null).reduce((sum, price) => sum + (price.points ?? 0), 0))

/** One rule in full: what it gives, how often and how much at most, and what came of it. */
export function ruleWords(price: RulePrice): { head: string; terms: string; effect: string } {
  if (price.kind === 'hand-raise') {
    return {
      head: t('xray_raise', price.label),
      terms: t(price.onlyIf ? 'xray_raise_if' : 'xray_raise_always'),
      effect: t('xray_raise_effect', price.earned, price.accepted),
    }
  }
  return {
    head: `${signed(price.points ?? 0)} ${price.label}`,
    terms: termsOf(price).join(' · ') || t('xray_every_time'),
    effect: t('xray_effect', price.earned, price.accepted),
  }
}

function termsOf({ limit, every, oncePerAsset, cap }: RulePrice): string[] {
  return [
    ...(limit === null ? [] : [tn('xray_limit', limit)]),
    ...(every === null ? [] : [t('xray_every', every.count, every.withinDays, every.onceInDays)]),
    ...(oncePerAsset ? [t('xray_once_asset')] : []),
    ...(cap === null ? [] : [t('xray_cap', cap)]),
  ]
}
