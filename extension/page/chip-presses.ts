/** What a row does with a press must not happen when the chip in it is pressed. */
const PRESSES = ['pointerdown', 'mousedown', 'mouseup', 'click'] as const

/** Takes the presses on chips before the page does, and calls `onPress` with the chip for a person's click. */
export function listenToChips(
  page: Document,
  isChip: (target: EventTarget | null) => boolean,
  onPress: (chip: Element) => void,
  signal: AbortSignal,
): void {
  const take = (event: Event) => {
    // a chip's shadow root is closed: what is pressed inside it is, out here, the chip itself
    if (!isChip(event.target)) return
    event.stopImmediatePropagation()
    if (event.type !== 'click') return
    event.preventDefault()
    if (event.isTrusted) onPress(event.target as Element)
  }
  for (const press of PRESSES) page.addEventListener(press, take, { capture: true, signal })
}
