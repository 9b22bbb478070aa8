import type { Page } from 'playwright-core'

/** The longest animation or transition any element may run, in ms; open shadow roots count. */
export const longestMotionMs = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    const ms = (text: string) => Math.max(...text.split(',').map((one) => Number.parseFloat(one) * (one.includes('ms') ? 1 : 1000)))
    const longest = (element: Element) => {
      const { animationName, animationDuration, transitionProperty, transitionDuration } = getComputedStyle(element)
      return Math.max(animationName === 'none' ? 0 : ms(animationDuration), transitionProperty === 'none' ? 0 : ms(transitionDuration))
    }
    return Math.max(0, ...roots.flatMap((root) => [...root.querySelectorAll('*')].map(longest)))
  })

/** By how many px a page, or the dashboard's main part, is wider than its place. */
export const sidewaysPx = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('.dash-main')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ),
  )
