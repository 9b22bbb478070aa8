/** Times and spans as words, by Intl in the reader's language. All times are milliseconds since 1970. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const AGO_STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
]

/** From four of a unit on, the next smaller one is noise. */
const FINE_BELOW = 4

/** Formatters are costly to make and a list asks for hundreds: one for each language and shape. */
const made = new Map<string, Intl.RelativeTimeFormat | Intl.DateTimeFormat | Intl.NumberFormat>()
function kept<T extends Intl.RelativeTimeFormat | Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => T): T {
  const found = made.get(key) as T | undefined
  if (found) return found
  const fresh = make()
  made.set(key, fresh)
  return fresh
}

/** `3 min. ago`, `yesterday`; under a minute (and in the future) `now`. Days are calendar days, so 23:50 is yesterday at 00:10. */
export function agoWords(at: number, now: number, locale: string): string {
  const format = kept(`ago ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }))
  const age = Math.max(0, now - at)
  if (age < MINUTE) return format.format(0, 'second')
  const days = calendarDays(at, now)
  for (const [unit, size] of AGO_STEPS) {
    if (age < size && !(unit === 'day' && days > 0 && age >= 6 * HOUR)) continue
    const count = unit === 'day' ? days : Math.floor(age / size)
    return format.format(-count, unit)
  }
  return format.format(0, 'second')
}

/** A span as people count it: `25 min`, `2 hr 10 min`, `5 hr`, `2 days 3 hr`; rounded down, never less than one minute. */
export function spanWords(ms: number, locale: string): string {
  const minutes = Math.max(1, Math.floor(ms / MINUTE))
  const parts: [number, 'day' | 'hour' | 'minute'][] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ]
  const first = parts.findIndex(([count]) => count > 0)
  return parts
    .slice(first, first + (parts[first]![0] < FINE_BELOW ? 2 : 1))
    .filter(([count]) => count > 0)
    .map(([count, unit]) =>
      kept(`span ${unit} ${locale}`, () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' })).format(count),
    )
    .join(' ')
}

/** Heading of a day: `Today`, `Yesterday`, `Monday, 3 March`, with the year when it is another one. */
export function dayWords(at: number, now: number, locale: string): string {
  const days = calendarDays(at, now)
  if (days === 0 || days === 1) {
    const word = kept(`near ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(0 - days, 'day')
    return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
  }
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric'
  return kept(
    `heading ${year} ${locale}`,
    () => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year }),
  ).format(at)
}

/** `14:05` or `2:05 PM`. */
export function clockWords(at: number, locale: string): string {
  return kept(`clock ${locale}`, () => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })).format(at)
}

/** `14 December`, with the year when it is not this one. */
export function dateWords(at: number, now: number, locale: string): string {
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric'
  return kept(`date ${year} ${locale}`, () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year })).format(at)
}

/** `Mon 3 Mar, 14:05`: a moment in full, for titles and frozen evidence. */
export function momentWords(at: number, locale: string): string {
  return kept(
    `moment ${locale}`,
    () => new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }),
  ).format(at)
}

/** Calendar days between two moments in the reader's own zone; immune to days of 23 or 25 hours. */
function calendarDays(at: number, now: number): number {
  const a = new Date(at)
  const b = new Date(now)
  const midnights = Date.UTC(b.getFullYear(), b.getMonth(), b.getDate()) - Date.UTC(a.getFullYear(), a.getMonth(), a.getDate())
  return Math.round(midnights / DAY)
}
