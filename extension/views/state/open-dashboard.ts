import { browser } from 'wxt/browser'

/**
 * Opens the dashboard in a tab of its own, and closes the popup when this is one.
 * @param hash the place in it, e.g. `#/leads/ld_1`
 */
export async function openDashboard(hash = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}${hash}` })
  if (!(await browser.tabs.getCurrent())) window.close()
}
