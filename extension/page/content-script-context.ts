declare global {
  /** ends what runs in this page, be it the glance or the reader; each injection of a script is a program of its own */
  var batonReader: AbortController | undefined
}

/** Stands in for WXT's class of this name (see wxt.config.ts): a page has one glance or reader, and a newer one ends the one before. */
export class ContentScriptContext {
  readonly signal: AbortSignal

  constructor() {
    globalThis.batonReader?.abort()
    globalThis.batonReader = new AbortController()
    this.signal = globalThis.batonReader.signal
  }
}
