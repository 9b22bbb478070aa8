/** Numbers that look random and are the same in every run: mulberry32, seeded by the text's FNV-1a hash. */
export class SeededRandom {
  #state: number

  constructor(seed: string) {
    this.#state = 2166136261
    for (const char of seed) this.#state = Math.imul(this.#state ^ char.codePointAt(0)!, 16777619)
  }

  /** in [0, 1) */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** an integer from `low` to `high`, both included */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)]!
  }

  /** lower-case letters and digits, `length` of them */
  id(length: number): string {
    return Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[this.between(0, 35)]).join('')
  }
}
