import { endpoint } from './settings'
import { store } from './store'

/**
 * Sends a kept batch until the collector has answered; only then is it dropped. Waits 1, 2, 4 … seconds between attempts.
 * Passes over what is gone (another tab was quicker) and what is no JSON (the visitor's id).
 */
export const send = (name: string, waitMs = 1000): void => {
  if (/{/.test(store[name]!))
    fetch(endpoint, { method: 'POST', keepalive: true, body: store[name] })
      .then(
        (answer) => answer.status as unknown as string,
        () => '5',
      )
      .then((status) => {
        if (/^5|408|429/.test(status)) setTimeout(send, waitMs, name, waitMs * 2)
        else delete store[name]
      })
}
