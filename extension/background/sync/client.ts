import { browser } from 'wxt/browser'
import type { Outcome, Push, RequestName, Requests } from '../protocol'

/**
 * Asks the background, which wakes up if the browser had put it to sleep. Never rejects: a failure is an answer with a sentence.
 * Used by every surface, the content script included, so it stays free of anything heavy.
 */
export async function ask<N extends RequestName>(name: N, payload: Requests[N]['ask']): Promise<Outcome<Requests[N]['answer']>> {
  try {
    const answer: Outcome<Requests[N]['answer']> | undefined = await browser.runtime.sendMessage({ ...payload, baton: name })
    if (answer) return answer
  } catch {
    // the extension was reloaded or updated under this page, or the background died while answering
  }
  return { ok: false, code: 'no-answer', message: noAnswer() }
}

let sentence = ''

/**
 * What is said when nobody answers. A page that outlives its extension can ask for no text any more: who shows it there reads it before.
 * Not read by itself, for the first text a page reads costs it a millisecond.
 */
export function noAnswer(): string {
  try {
    sentence ||= browser.i18n.getMessage('err_no_answer')
  } catch {
    // too late
  }
  return sentence
}

/** How long to wait before connecting again (connecting wakes the background), doubling while connections do not last. */
const FIRST_RECONNECT_MS = 250
const LAST_RECONNECT_MS = 8000
const LASTED_MS = 2000

/**
 * Calls `tell` for every push until `signal` aborts. The browser closes the port when it puts the background to sleep; it is opened
 * again, and then `tell` gets `{type: 'all'}`, because what happened between is not known. Where the extension itself is gone, it gets
 * `{type: 'wiped'}` as the last.
 */
export function onPush(tell: (push: Push) => void, signal: AbortSignal): void {
  let port: ReturnType<typeof browser.runtime.connect> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitMs = FIRST_RECONNECT_MS
  const connect = (isFirst: boolean) => {
    if (signal.aborted) return
    const since = Date.now()
    try {
      port = browser.runtime.connect({ name: 'baton' })
    } catch {
      return tell({ type: 'wiped' }) // this page outlived its extension: nobody will answer any more
    }
    port.onMessage.addListener((push: Push) => tell(push))
    port.onDisconnect.addListener(() => {
      waitMs = Date.now() - since > LASTED_MS ? FIRST_RECONNECT_MS : Math.min(waitMs * 2, LAST_RECONNECT_MS)
      timer = setTimeout(connect, waitMs, false)
    })
    if (!isFirst) tell({ type: 'all' })
  }
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    port?.disconnect()
  })
  connect(true)
}
