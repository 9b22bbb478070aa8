export type Dots = { x: Float32Array; y: Float32Array }

/** Side of a cell of the search grid, and the farthest a pointer may be from a dot it means. */
const REACH_PX = 14

/**
 * Finds the dots near a pointer among 50,000 without looking at each: they are kept by cells of the reach's size.
 * @returns indexes, the nearest first
 */
export function nearPoints({ x, y }: Dots): (xPx: number, yPx: number, most: number) => number[] {
  const cells = new Map<string, number[]>()
  const cellOf = (px: number) => Math.floor(px / REACH_PX)
  for (let i = 0; i < x.length; i++) {
    const key = `${cellOf(x[i]!)} ${cellOf(y[i]!)}`
    const cell = cells.get(key)
    if (cell) cell.push(i)
    else cells.set(key, [i])
  }
  return (xPx, yPx, most) => {
    const near: { i: number; distance: number }[] = []
    for (let cx = cellOf(xPx) - 1; cx <= cellOf(xPx) + 1; cx++) {
      for (let cy = cellOf(yPx) - 1; cy <= cellOf(yPx) + 1; cy++) {
        for (const i of cells.get(`${cx} ${cy}`) ?? []) {
          const distance = Math.hypot(x[i]! - xPx, y[i]! - yPx)
          if (distance <= REACH_PX) near.push({ i, distance })
        }
      }
    }
    return near
      .sort((a, b) => a.distance - b.distance || a.i - b.i)
      .slice(0, most)
      .map(({ i }) => i)
  }
}
