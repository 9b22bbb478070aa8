import { render } from 'preact'
import { tickingNow } from '../../ui/now'
import { followConnection } from '../state/connection-state'
import '../../ui/tokens.css'
import '../../ui/pieces.css'
import '../../ui/surface.css'
import '../sidepanel/story.css'
import './popup.css'
import { Popup } from './popup'

/** Draws the popup into `root`; the returned function takes it away and stops everything it listens to. */
export function mountPopup(root: HTMLElement): () => void {
  const stop = new AbortController()
  root.classList.add('popup-root')
  render(<Popup connection={followConnection(stop.signal)} now={tickingNow(stop.signal)} />, root)
  return () => {
    stop.abort()
    render(null, root)
  }
}
