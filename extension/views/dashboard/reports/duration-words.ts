import { t } from '../../../ui/t'
import { spanWords } from '../../../ui/time-words'

/** A duration in minutes as people count it; a dash where nothing was measured, and less than a minute said as such. */
export function minutesWords(minutes: number | null, locale: string): string {
  if (minutes === null) return '–'
  return minutes < 1 ? t('report_under_minute') : spanWords(minutes * 60_000, locale)
}
