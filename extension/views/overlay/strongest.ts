import type { Receipt } from '#shared/schema/receipt'

const MOST_UP = 4
const MOST_DOWN = 2

/** The receipts that say most in each direction, strongest first, and how many more there are. Lines worth nothing now are left out. */
export function strongest(receipts: readonly Receipt[]): { up: Receipt[]; down: Receipt[]; rest: number } {
  const up = bothAxes(receipts.filter(({ points }) => points > 0))
  const down = receipts.filter(({ points }) => points < 0).sort((a, b) => a.points - b.points)
  return { up, down: down.slice(0, MOST_DOWN), rest: receipts.length - up.length - Math.min(down.length, MOST_DOWN) }
}

/** The strongest of each axis in turn, so that who somebody is does not crowd out what they just did. */
function bothAxes(receipts: readonly Receipt[]): Receipt[] {
  const strong = (kind: Receipt['kind']) => receipts.filter((receipt) => receipt.kind === kind).sort(byPoints)
  const [signals, traits] = [strong('signal'), strong('trait')]
  const chosen = signals.flatMap((signal, i) => [signal, ...traits.slice(i, i + 1)]).concat(traits.slice(signals.length))
  return chosen.slice(0, MOST_UP).sort(byPoints)
}

function byPoints(a: Receipt, b: Receipt): number {
  return b.points - a.points
}
