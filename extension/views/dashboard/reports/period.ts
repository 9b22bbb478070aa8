export type Period = { from?: string; to?: string }
export type Preset = 'days-30' | 'days-90' | 'quarter' | 'year'
export const PRESETS = ['days-30', 'days-90', 'quarter', 'year'] as const satisfies readonly Preset[]

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** The period the address names, as the API takes it; nothing (the API's last 90 days) when it names none, or no days. */
export function periodOf(query: Readonly<Record<string, string>>): Period {
  const day = (text: string | undefined) => (text && ISO_DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined)
  const from = day(query.from)
  const to = day(query.to)
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

/** First and last day of a preset by the reader's calendar; both included. */
export function presetPeriod(preset: Preset, now: number): Required<Period> {
  const today = new Date(now)
  const to = isoDay(today)
  const back = (days: number) => isoDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() - days + 1))
  switch (preset) {
    case 'days-30':
      return { from: back(30), to }
    case 'days-90':
      return { from: back(90), to }
    case 'quarter':
      return { from: isoDay(new Date(today.getFullYear(), today.getMonth() - (today.getMonth() % 3), 1)), to }
    case 'year':
      return { from: isoDay(new Date(today.getFullYear(), 0, 1)), to }
  }
}

/** The preset these days are, if any. */
export function presetOf(period: Period, now: number): Preset | null {
  if (!period.from && !period.to) return 'days-90'
  return (
    PRESETS.find((preset) => {
      const days = presetPeriod(preset, now)
      return days.from === period.from && days.to === (period.to ?? days.to)
    }) ?? null
  )
}

function isoDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
