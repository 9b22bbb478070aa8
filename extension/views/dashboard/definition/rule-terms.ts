import type { Decay, SignalRule } from '#shared/schema/definition'
import { locale } from '../../../ui/locale'
import { pointsWords } from '../../../ui/number-words'
import { t, tn } from '../../../ui/t'

/** How often a readiness rule gives its points, and how many at most: `at most 5 times a day · at most 15 points in all`. */
export function limitWords({ limit, every, oncePer, cap }: SignalRule): string {
  const terms = [
    limit !== undefined && tn('xray_limit', limit),
    every && t('xray_every', every.count, every.withinDays, every.onceInDays),
    oncePer && t('xray_once_asset'),
    cap !== undefined && t('xray_cap', pointsWords(cap, locale())),
  ].filter((term) => typeof term === 'string')
  return terms.join(' · ') || t('xray_every_time')
}

/** What becomes of the points: `half-life 30 days`. */
export function decayWords(decay: Decay): string {
  if (decay.kind === 'half-life') return t('definition_half_life', dayCount(decay.days))
  if (decay.kind === 'linear') return t('definition_linear', percent(decay.percent), dayCount(decay.days))
  return decay.days === undefined ? t('definition_stays') : t('definition_ends', dayCount(decay.days))
}

const dayCount = (days: number) => new Intl.NumberFormat(locale(), { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days)
const percent = (of100: number) => new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(of100 / 100)
