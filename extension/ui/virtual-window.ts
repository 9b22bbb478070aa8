/** Rows kept ready beyond each edge, so that a held arrow key never runs out of them between two frames. */
const OVERSCAN_ROWS = 8

/**
 * Which rows of a long list to draw.
 * @param listTopPx top of the list relative to the top of the visible area; negative once scrolled past
 * @returns first row and one past the last
 */
export function virtualWindow(listTopPx: number, viewHeightPx: number, rowHeightPx: number, total: number): { from: number; to: number } {
  const first = Math.floor(-listTopPx / rowHeightPx) - OVERSCAN_ROWS
  const last = Math.ceil((viewHeightPx - listTopPx) / rowHeightPx) + OVERSCAN_ROWS
  const from = Math.min(Math.max(0, first), Math.max(0, total - 1))
  return { from, to: Math.max(from, Math.min(total, last)) }
}
