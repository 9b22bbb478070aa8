import { render } from 'preact'
import { locale } from '../../ui/locale'
import { tickingNow } from '../../ui/now'
import { followConnection } from '../state/connection-state'
import '../../ui/tokens.css'
import '../../ui/pieces.css'
import '../../ui/surface.css'
import './story.css'
import './side-panel.css'
import { SidePanel } from './side-panel'

/** Draws the side panel into `root`; the returned function takes it away and stops everything it listens to. */
export function mountSidePanel(root: HTMLElement): () => void {
  const stop = new AbortController()
  // a screen reader pronounces by it, and words are broken by it
  document.documentElement.lang = locale()
  render(<SidePanel connection={followConnection(stop.signal)} now={tickingNow(stop.signal)} />, root)
  return () => {
    stop.abort()
    render(null, root)
  }
}
