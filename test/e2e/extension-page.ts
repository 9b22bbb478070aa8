import type { Page } from 'playwright-core'
import type { Outcome, RequestName, Requests } from '../../extension/background/protocol'

type Chrome = { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }

/** Asks the background from a page of the extension, as its views do. */
export function askFrom<N extends RequestName>(page: Page, name: N, payload: Requests[N]['ask']): Promise<Outcome<Requests[N]['answer']>> {
  return page.evaluate((message) => (globalThis as unknown as Chrome).chrome.runtime.sendMessage(message), {
    ...payload,
    baton: name,
  }) as Promise<Outcome<Requests[N]['answer']>>
}

/** The same, failing with the background's sentence unless it says yes. */
export async function mustAsk<N extends RequestName>(page: Page, name: N, payload: Requests[N]['ask']): Promise<Requests[N]['answer']> {
  const answer = await askFrom(page, name, payload)
  if (!answer.ok) throw new Error(`${name}: ${answer.code}: ${answer.message}`)
  return answer.value
}

/** Looks every 50 ms until `look` says yes; fails with what was awaited. */
export async function until(what: string, look: () => boolean | Promise<boolean>, timeoutMs = 10_000): Promise<void> {
  const end = Date.now() + timeoutMs
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`still not after ${timeoutMs} ms: ${what}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Waits until exactly so many answers and touches are on this device and not yet with the worker. */
export function untilUnsent(page: Page, count: number, timeoutMs?: number): Promise<void> {
  const isSo = async () => {
    const connection = await mustAsk(page, 'connection', {})
    return connection.state !== 'signed-out' && connection.unsent === count
  }
  return until(`${count} unsent`, isSo, timeoutMs)
}
