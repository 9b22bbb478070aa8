/**
 * True when a person clicked what lies at that point, both in the page and in the card (as Bitwarden checks it), and the browser made
 * the event. A key press has no point, so the button's middle is taken. Must be asked in the event's own turn.
 */
export function isTrustedClick(event: Event): boolean {
  const button = event.currentTarget
  return event.isTrusted && button instanceof Element && liesOnTop(button, pointOf(event, button))
}

function pointOf(event: Event, button: Element): { x: number; y: number } {
  const mouse = event as MouseEvent
  if (mouse.detail > 0) return { x: mouse.clientX, y: mouse.clientY }
  const box = button.getBoundingClientRect()
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
}

function liesOnTop(button: Element, { x, y }: { x: number; y: number }): boolean {
  const root = button.getRootNode() as ShadowRoot | Document
  if ('host' in root && button.ownerDocument.elementFromPoint(x, y) !== root.host) return false
  const top = root.elementFromPoint(x, y)
  return top !== null && button.contains(top)
}
