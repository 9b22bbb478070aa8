/**
 * How long to wait before attempt number `attempts` + 1: doubling from `firstMs` up to `mostMs`, of which a random half, so that a
 * thousand browsers do not come back to a restarted worker in the same second.
 */
export function backOffMs(attempts: number, firstMs: number, mostMs: number, random: () => number = Math.random): number {
  const ceiling = Math.min(mostMs, firstMs * 2 ** Math.min(attempts, 30))
  return Math.round(ceiling / 2 + (random() * ceiling) / 2)
}
