import { render } from 'preact'
import { locale } from '../../ui/locale'
import { tickingNow } from '../../ui/now'
import { followConnection } from '../state/connection-state'
import '../../ui/tokens.css'
import '../../ui/pieces.css'
import '../../ui/surface.css'
import '../sidepanel/story.css'
import './dashboard.css'
import { followAddress } from './address'
import { Dashboard } from './dashboard'

/** Draws the full page into `root`; the returned function takes it away and stops everything it listens to. */
export function mountDashboard(root: HTMLElement): () => void {
  const stop = new AbortController()
  // a screen reader pronounces by it, and words are broken by it
  document.documentElement.lang = locale()
  followAddress(stop.signal)
  render(<Dashboard connection={followConnection(stop.signal)} now={tickingNow(stop.signal)} />, root)
  return () => {
    stop.abort()
    render(null, root)
  }
}
