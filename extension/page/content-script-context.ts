declare global {
  /** ends the reader that runs in this page; each injection of the script is a program of its own */
  var batonReader: AbortController | undefined
}

/** Stands in for WXT's class of this name (see wxt.config.ts): a page has one reader, and a newer one ends the one before. */
export class ContentScriptContext {
  readonly signal: AbortSignal

  constructor() {
    globalThis.batonReader?.abort()
    globalThis.batonReader = new AbortController()
    this.signal = globalThis.batonReader.signal
  }
}
