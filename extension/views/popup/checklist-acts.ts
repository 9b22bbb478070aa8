import { t } from '../../ui/t'
import type { CurrentTab } from '../state/current-tab'
import { openDashboard } from '../state/open-dashboard'
import { openPanel } from '../state/open-panel'
import type { Acts } from '../welcome/checklist'

type About = { role: string; workerUrl: string; tab: CurrentTab | null; hottest: string | null; onAdd: () => void }

/** What each line of the checklist does from the popup. Straight from the click: some of it asks the browser for the gesture. */
export const checklistActs =
  ({ role, workerUrl, tab, hottest, onAdd }: About): Acts =>
  async (id) => {
    if (id === 'snippet' && role !== 'admin') {
      await navigator.clipboard.writeText(`<script async src="${workerUrl}/baton.js" data-key="wk_…"></script>`)
      return null
    }
    if (id === 'snippet') await openDashboard('#/keys')
    if (id === 'pack') await openDashboard('#/definition')
    if (id === 'sales') await openDashboard('#/members')
    if (id === 'site') {
      // the strip at the foot asks for exactly the page in front
      const strip = document.querySelector<HTMLElement>('.site-strip [data-grant]')
      if (!strip) return t('welcome_site_nowhere')
      strip.focus()
    }
    if (id === 'card') {
      if (hottest !== null) return openPanel(hottest, tab)
      onAdd()
    }
    return null
  }
