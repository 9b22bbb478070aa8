import { render } from 'preact'
import { browser } from 'wxt/browser'
import { locale } from '../../ui/locale'
import { tickingNow } from '../../ui/now'
import { followConnection } from '../state/connection-state'
import '../../ui/tokens.css'
import '../../ui/pieces.css'
import '../../ui/surface.css'
import '../sidepanel/story.css'
import './popup.css'
import './popup-tab.css'
import { Popup } from './popup'

/** Draws the popup into `root`; the returned function takes it away and stops everything it listens to. */
export function mountPopup(root: HTMLElement): () => void {
  const stop = new AbortController()
  document.documentElement.lang = locale()
  root.classList.add('popup-root')
  // asked, not read from the width: a browser may lay a popup out in a wider window to find how large it wants to be
  void browser.tabs.getCurrent().then((tab) => root.classList.toggle('in-tab', tab !== undefined))
  render(<Popup connection={followConnection(stop.signal)} now={tickingNow(stop.signal)} />, root)
  return () => {
    stop.abort()
    render(null, root)
  }
}
