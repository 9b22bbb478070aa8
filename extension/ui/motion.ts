/** True when the person asked their system for less motion; then nothing slides, fades or counts. */
export function reducedMotion(): boolean {
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false
}

/** Slides `element` from `fromPx` above or below (or left or right of) where it now is, to its place. Returns null when motion is unwelcome. */
export function slideFrom(element: HTMLElement, fromPx: number, durationMs = 320): Animation | null {
  if (fromPx === 0 || reducedMotion() || !element.animate) return null
  return element.animate([{ transform: `translateY(${fromPx}px)` }, { transform: 'none' }], {
    duration: durationMs,
    easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)',
  })
}
