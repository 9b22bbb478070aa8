import { add, flush } from './queue'

let seconds = 0
let depth = 0

const measure = (): void => {
  depth = Math.max(depth, (((scrollY + innerHeight) / document.documentElement.scrollHeight) * 100) | 0)
}

/** Says how many seconds the page was visible, and how many per cent of it were seen, since the last time. */
export const leave = (): void => {
  measure()
  add('leave', { d: depth, s: seconds })
  depth = seconds = 0
}

/** The last chance to send: phones often give no other sign before a page is gone. */
export const depart = (): void => {
  if (document.hidden) {
    leave()
    flush()
  }
}

/** Looks once a second instead of at each scroll event: it never slows scrolling, and what flew by was not read. */
export const watch = (): void => {
  setInterval(() => {
    if (!document.hidden) {
      seconds++
      measure()
    }
  }, 1000)
}
