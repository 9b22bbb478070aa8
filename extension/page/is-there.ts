/** Whether a selector matches anything in the page. */
export type IsThere = (selector: string) => boolean

export const isThere: IsThere = (selector) => document.querySelector(selector) !== null

/**
 * For the glance: counted, not fetched, for the first element that a script has in hand sets up all there is to elements, a third of a
 * millisecond; a count is a way through the whole page each time.
 */
export const isCounted: IsThere = (selector) => document.querySelectorAll(selector).length > 0
