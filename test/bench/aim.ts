import type { MeasuredRow } from './measured.ts'

/** The aim of a row in words, and whether it was missed: `aim ≤ 60 ms`, `aim 0.95–1.05 MISSED`; '' where there is none. */
export function aimWords({ aim, unit, ...row }: MeasuredRow): string {
  if (!aim) return ''
  const { least, most, of } = aim
  const [open, end] = of === 'ratio' ? ['× ', ''] : ['', unit === '×' ? '' : ` ${unit}`]
  const range = least === undefined ? `≤ ${open}${most}` : most === undefined ? `≥ ${open}${least}` : `${open}${least}–${most}`
  return `aim ${range}${end}${isMissed({ aim, unit, ...row }) ? ' MISSED' : ''}`
}

/** True when a row does not keep to its aim; a number that is none keeps to nothing. */
export function isMissed({ aim, value, ratio = Number.NaN }: MeasuredRow): boolean {
  if (!aim) return false
  const measured = aim.of === 'ratio' ? ratio : value
  return !(measured >= (aim.least ?? Number.NEGATIVE_INFINITY) && measured <= (aim.most ?? Number.POSITIVE_INFINITY))
}
