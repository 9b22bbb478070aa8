import type { WireEvent } from '#shared/schema/event'
import { url } from './address'
import { send } from './delivery'
import { key, NAME } from './settings'
import { keep } from './store'
import { randomId, visitor } from './visitor'

export type Props = WireEvent['p']

/** Events as JSON; 0 once the visitor has refused. */
let queue: string[] | 0 = []

/** Queues an event; as text, so that what the page changes in its objects later stays outside. */
export const add = (n: string, p?: Props): void => {
  if (queue) {
    const event = JSON.stringify(
      { i: randomId(), n, t: Date.now(), u: url, r: document.referrer, p } satisfies WireEvent,
      // Cut to what the collector takes, so that one long value cannot cost the batch.
      (name, value) => (value?.slice ? value.slice(0, name === 'u' ? 2048 : 500) : value),
    )
    // At most 3 bytes a character: even alone a longer one might not fit into a request.
    if (event.length < 2e4) queue.push(event)
    setTimeout(flush, 100)
  }
}

/**
 * Hands everything queued over for delivery, each batch under a key of its own, which no other tab writes to.
 * Who has no id has not agreed, or has refused in another tab: the queue waits in memory.
 */
export const flush = (): void => {
  const id = visitor()
  if (id)
    while ((queue as string[])[0]) {
      const name = NAME + randomId()
      // 99 events and 50 KB at most; if all together are too large they go one by one (`true` counts as 1).
      const events = (queue as string[]).splice(0, (new Blob(queue as string[]).size > 5e4 || 99) as number)
      keep(name, `{"k":"${key}","v":"${id}","e":[${events}]}`)
      send(name)
    }
}

export const openQueue = (): void => {
  queue ||= []
}

export const closeQueue = (): void => {
  queue = 0
}
