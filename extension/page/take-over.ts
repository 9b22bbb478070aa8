declare global {
  /** ends what runs in this page, be it the glance or the reader; each injection of a script is a program of its own */
  var batonEnd: (() => void) | undefined
}

/** A page has one glance or reader: a newer one ends the one before. `start` begins it and returns what ends it. */
export function takeOver(start: () => () => void): void {
  globalThis.batonEnd?.()
  globalThis.batonEnd = start()
}
