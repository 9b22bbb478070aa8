import { afterEach } from 'vitest'

let unmount = () => {}

function takeDown(): void {
  unmount()
  unmount = () => {}
  document.body.replaceChildren()
}
afterEach(takeDown)

/** Puts a view on the empty page, in place of the one before. It is taken down when the test is over. */
export function mounted(mount: (root: HTMLElement) => () => void): void {
  takeDown()
  const root = document.createElement('div')
  document.body.append(root)
  unmount = mount(root)
}
