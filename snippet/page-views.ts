import { arrive, url } from './address'
import { leave } from './engagement'
import { add, type Props } from './queue'

let path: string

/** Counts a page view. */
export const page = (props?: Props): void => {
  arrive()
  add('page', props)
}

/** Ends a page view and counts the next when the address has changed, query aside, and hash aside unless a router uses it as a path: `#/pricing`, `#!pricing`, not `#top`. */
export const checkPath = (): void => {
  // biome-ignore lint/suspicious/noAssignInExpressions: the left side is the path before, 8 bytes shorter than a name for it
  if (path !== (path = location.href.replace(/\?[^#]*|#[^/!].*/g, ''))) {
    if (url) leave()
    page()
  }
}

/** Single-page navigation: the browser tells of the back button, but not of these two. */
export const watchHistory = (method: 'pushState' | 'replaceState'): void => {
  const original = history[method]
  history[method] = (...args) => {
    original.apply(history, args)
    checkPath()
  }
}

/** A page that comes back from the back/forward cache runs on without loading. */
export const comeBack = (event: PageTransitionEvent): void => {
  if (event.persisted) page()
}
