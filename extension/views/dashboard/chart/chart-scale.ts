import type { Quadrant, Score } from '#shared/schema/score'

export type Rules = Score['scale']
export type Range = { from: number; to: number }
export type ChartScale = {
  fit: Range
  readiness: Range
  /** points → pixels from the left and from the top of a box */
  x(fit: number, widthPx: number): number
  y(readiness: number, heightPx: number): number
  /** pixels → points */
  at(xPx: number, yPx: number, widthPx: number, heightPx: number): { fit: number; readiness: number }
}

/** Room around the outermost dots, as a share of the range. */
const MARGIN = 0.06

/** A linear scale that holds every lead and both thresholds, so that none is drawn at a false place. */
export function chartScale(fit: readonly number[], readiness: readonly number[], rules: Rules): ChartScale {
  const { thresholds } = rules
  const fits = rangeOf(fit, [0, thresholds.fit * 2])
  const readinesses = rangeOf(readiness, [0, thresholds.readiness * 2])
  const share = (value: number, { from, to }: Range) => (value - from) / (to - from)
  return {
    fit: fits,
    readiness: readinesses,
    x: (value, widthPx) => share(value, fits) * widthPx,
    y: (value, heightPx) => (1 - share(value, readinesses)) * heightPx,
    at: (xPx, yPx, widthPx, heightPx) => ({
      fit: fits.from + (xPx / widthPx) * (fits.to - fits.from),
      readiness: readinesses.from + (1 - yPx / heightPx) * (readinesses.to - readinesses.from),
    }),
  }
}

function rangeOf(values: readonly number[], always: readonly number[]): Range {
  let from = Math.min(...always)
  let to = Math.max(...always, from + 10)
  // spread arguments of 50,000 numbers overflow the stack
  for (const value of values) {
    if (value < from) from = value
    if (value > to) to = value
  }
  const room = (to - from) * MARGIN
  return { from: from - room, to: to + room }
}

/** The cell a place on the chart belongs to; by the sum, only beyond its line is *hand over*. */
export function cellAt(fit: number, readiness: number, { thresholds, handOverWhen }: Rules): Quadrant {
  if (handOverWhen === 'total' && fit + readiness >= thresholds.total) return 'hand-over'
  const fits = fit >= thresholds.fit
  const ready = readiness >= thresholds.readiness
  if (fits && ready) return handOverWhen === 'total' ? 'nurture' : 'hand-over'
  return fits ? 'nurture' : ready ? 'check-fit' : 'leave'
}

/** Counts by fit letter (rows A–D) and readiness digit (columns 1–4), as the definition's bands cut them. */
export function gradeCounts(fit: readonly number[], readiness: readonly number[], { bands }: Rules): number[][] {
  const band = (value: number, edges: readonly number[]) => {
    const found = edges.findIndex((edge) => value >= edge)
    return found < 0 ? 3 : found
  }
  const counts = Array.from({ length: 4 }, () => [0, 0, 0, 0])
  fit.forEach((value, i) => {
    counts[band(value, bands.fit)]![band(readiness[i]!, bands.readiness)]! += 1
  })
  return counts
}
