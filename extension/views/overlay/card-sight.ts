import { isInPlace } from './is-in-place'
import { canObserveSight, observedSight } from './observed-sight'
import { sampledSight } from './sampled-sight'
import { isTrustedClick } from './trusted-click'

export type CardSight = {
  /** True when a person acted on a card that they saw whole and as it is. Without an event: by a shortcut of the browser's. */
  confirms(event: Event | null): Promise<boolean>
}

/** What a card's surroundings say of it. Times are of `performance.now()`. */
export type Sight = {
  /** since when nothing covers the card; `Infinity` while something does, `-Infinity` when nothing ever did */
  clearSince(): number
  /** looks again: true when nothing covers or cuts it now */
  isClear(): Promise<boolean>
}

/** Who clicks sooner than this after a cover went away clicked at the cover: what browsers ask of their own permission prompts. */
const STEADY_MS = 500

/**
 * Watches whether the card a page has on it can be seen, from its first moment until `signal`. A page may lay something over it that
 * clicks go through, take a cover away just before a click, or draw all of itself transparent; nothing is decided then.
 */
export function cardSight(host: HTMLElement, card: Element, signal: AbortSignal): CardSight {
  const written = host.getAttribute('style')
  const sight = canObserveSight() ? observedSight(card, signal) : sampledSight(host, card, signal)
  return {
    async confirms(event) {
      const at = event?.timeStamp ?? performance.now()
      // what lies at the point is asked now: once this waits, the event says no more whose it is
      if (event && !isTrustedClick(event)) return false
      if (!isInPlace(host, card, written) || at - sight.clearSince() < STEADY_MS) return false
      return (await sight.isClear()) && isInPlace(host, card, written)
    },
  }
}
