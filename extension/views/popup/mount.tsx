import { render } from 'preact'
import { ask } from '../../background/client'

/** Draws the surface into `root`. */
export async function mountPopup(root: HTMLElement): Promise<void> {
  const answer = await ask('connection', {})
  render(<p>{answer.ok ? answer.value.state : answer.message}</p>, root)
}
