/**
 * Calls `tell` when the page went to another address or became visible. The Navigation API sees every kind of single-page navigation; where
 * it is missing, `popstate` and `hashchange` see most.
 */
export function onTurn(page: Document, tell: () => void, signal: AbortSignal): void {
  const view = page.defaultView!
  const navigation = (view as Window & { navigation?: EventTarget }).navigation
  if (navigation) navigation.addEventListener('currententrychange', tell, { signal })
  view.addEventListener('popstate', tell, { signal })
  view.addEventListener('hashchange', tell, { signal })
  page.addEventListener('visibilitychange', tell, { signal })
}
