import type { Share } from '#shared/schema/report'
import { percentWords } from '../../../ui/number-words'
import { t } from '../../../ui/t'

const count = (n: number, locale: string) => new Intl.NumberFormat(locale).format(n)

/** `3 of 12`: always true, however few there are. */
export function countWords({ count: some, n }: Share, locale: string): string {
  return t('report_of', count(some, locale), count(n, locale))
}

/**
 * A share as it may honestly be told: from 20 cases on a rate with its 90 % interval, below that only the counts; nothing of nothing is
 * a dash. The worker leaves the rate out of small samples (shared/schema/report.ts), so that nobody can show one.
 */
export function shareWords(share: Share, locale: string): { main: string; about: string | null } {
  if (share.n === 0) return { main: '–', about: null }
  if (share.rate === undefined || share.interval === undefined) return { main: countWords(share, locale), about: null }
  const [low, high] = share.interval
  return {
    main: percentWords(share.rate, locale),
    about: `${countWords(share, locale)}, ${t('report_interval', percentWords(low, locale), percentWords(high, locale))}`,
  }
}
