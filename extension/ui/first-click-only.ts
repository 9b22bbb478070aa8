/**
 * For `onClickCapture` of what decides: the second click of a double click is meant for what the first one pressed, and by then another
 * button may stand there. A key press has no count.
 */
export function firstClickOnly(click: MouseEvent): void {
  if (click.detail < 2) return
  click.stopPropagation()
  click.preventDefault()
}
