declare global {
  /** ends what runs in this page, be it the glance or the reader; each injection of a script is a program of its own */
  var batonReader: AbortController | undefined
}

/** A page has one glance or reader: a newer one ends the one before. The signal ends what is started now. */
export function takeOver(): AbortSignal {
  globalThis.batonReader?.abort()
  globalThis.batonReader = new AbortController()
  return globalThis.batonReader.signal
}
