export type Random = { unit(): number; whole(below: number): number; pick<T>(from: readonly T[]): T }

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (below: number) => Math.floor(unit() * below)
  return { unit, whole, pick: (from) => from[whole(from.length)]! }
}

const SOURCES = [
  null,
  { channel: 'direct', source: null, campaign: null },
  { channel: 'organic-search', source: 'google', campaign: null },
  { channel: 'paid-search', source: 'google', campaign: 'fair' },
  { channel: 'email', source: 'newsletter', campaign: 'spring' },
  { channel: 'email', source: 'partner', campaign: 'spring' },
  { channel: 'referral', source: 'blog.example', campaign: null },
  { channel: 'paid-social', source: null, campaign: 'fair' },
]

export const randomSource = (random: Random) => random.pick(SOURCES)
