import { vi } from 'vitest'

/** Waits until `look` finds something, as a person would; fails with what is on screen. */
export async function shows<T>(look: () => T | null | undefined | false): Promise<T> {
  return vi.waitFor(
    () => {
      const found = look()
      if (!found) throw new Error(`Not on screen. There is: ${document.body.textContent}`)
      return found
    },
    { timeout: 8000, interval: 10 },
  )
}

export const text = () => document.body.textContent ?? ''
export const one = (selector: string) => document.querySelector<HTMLElement>(selector)
export const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
export const button = (name: string) =>
  all('button').find((b) => (b.getAttribute('aria-label') ?? b.textContent)?.trim() === name && !(b as HTMLButtonElement).disabled)

const PLAIN = { visibility: 'visible', clipPath: 'none', filter: 'none', mixBlendMode: 'normal', opacity: '1' } as CSSStyleDeclaration

/** A click as a person's hand makes it (`isTrusted`), or one a script makes. */
export function click(element: HTMLElement, byHand = true): void {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'isTrusted', { value: byHand })
  // happy-dom lays nothing out: what is clicked is what lies there
  document.elementFromPoint = () => element
  window.getComputedStyle = () => PLAIN
  element.dispatchEvent(event)
}

export function type(field: HTMLElement, value: string): void {
  ;(field as HTMLInputElement).value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
