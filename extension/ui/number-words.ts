/** Numbers as words of the reader's language; formatters are kept because lists ask for hundreds. */
const made = new Map<string, Intl.NumberFormat>()
function kept(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const found = made.get(key) ?? new Intl.NumberFormat(locale, options)
  made.set(key, found)
  return found
}

/** Intl writes the ASCII hyphen in most languages; a minus sign is as wide as a plus. */
const minus = (text: string) => text.replace('-', '−')

/** Points for people: at most one decimal, none when it is zero. */
export function pointsWords(points: number, locale: string): string {
  return minus(kept(locale, { maximumFractionDigits: 1 }).format(tenths(points)))
}

/** Points with their sign, as a receipt shows them: `+12.5`, `−10`, `0`. */
export function signedPointsWords(points: number, locale: string): string {
  return minus(kept(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(tenths(points)))
}

/** A number with its thousands set apart: `100,000`. */
export function numberWords(count: number, locale: string): string {
  return kept(locale, {}).format(count)
}

/** A share of 1 in whole per cent: `62%`. */
export function percentWords(share: number, locale: string): string {
  return kept(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** A count that has to fit a chip: `980`, `1.2K`. */
export function shortCountWords(count: number, locale: string): string {
  return kept(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(count)
}

/** Exactly a tenth, and never −0. */
const tenths = (points: number) => Math.round(points * 10) / 10 + 0
