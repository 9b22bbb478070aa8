/**
 * Arrow keys among the board's cards: up and down in a column, left and right to the nearest card of the next column that has one.
 * @param area the board; its columns are `.board-column`, the cards in them `.board-card`
 */
export function boardKeys(event: KeyboardEvent, area: HTMLElement): void {
  const card = (event.target as Element).closest<HTMLElement>('.board-card')
  const step = STEPS[event.key]
  if (!card || !step || event.ctrlKey || event.metaKey || event.altKey) return
  const columns = [...area.querySelectorAll('.board-column')].map((column) => [...column.querySelectorAll<HTMLElement>('.board-card')])
  const x = columns.findIndex((cards) => cards.includes(card))
  const y = columns[x]!.indexOf(card)
  const next = step.y !== 0 ? columns[x]![y + step.y] : beside(columns, x, y, step.x)
  if (!next) return
  event.preventDefault()
  next.focus()
}

const STEPS: Record<string, { x: number; y: number }> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

function beside(columns: readonly HTMLElement[][], x: number, y: number, step: number): HTMLElement | undefined {
  for (let at = x + step; at >= 0 && at < columns.length; at += step) {
    const cards = columns[at]!
    if (cards.length > 0) return cards[Math.min(y, cards.length - 1)]
  }
  return undefined
}
