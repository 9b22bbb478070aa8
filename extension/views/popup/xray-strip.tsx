import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { Me } from '#shared/schema/member'
import { ask } from '../../background/sync/client'
import { Fault } from '../../ui/fault'
import { t } from '../../ui/t'
import type { CurrentTab } from '../state/current-tab'
import { workspaceSetup } from '../state/workspace-setup'
import { isOwnSite } from './own-site'

/** On the company's own site, for who works on the definition: what is this page worth? Nothing elsewhere, and nothing for reps. */
export function XrayStrip({ me, tab }: { me: Me; tab: CurrentTab | null }) {
  const [on, setOn] = useState<boolean | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const mayAsk = me.role !== 'sales' && tab?.host != null

  useEffect(() => {
    if (!mayAsk) return
    void (async () => {
      const setup = await workspaceSetup()
      if (!setup || !isOwnSite(tab.url!, setup.snippet.origins)) return
      const now = await ask('xray', { tabId: tab.id, wanted: null })
      setOn(now.ok && now.value.on)
    })()
  }, [mayAsk, tab])

  if (!mayAsk || on === null) return null
  const press = async () => {
    setBusy(true)
    const answer = await ask('xray', { tabId: tab.id, wanted: !on })
    setBusy(false)
    setFault(answer.ok ? null : answer.message)
    if (!answer.ok) return
    setOn(answer.value.on)
    // the page is what there is to see now; opened as a tab of its own (in tests) the popup stays
    if (answer.value.on && !(await browser.tabs.getCurrent())) window.close()
  }
  return (
    <div class="site-strip">
      <Fault said={fault} />
      <button type="button" class="button wide" disabled={busy} onClick={() => void press()}>
        {t(busy ? 'xray_busy' : on ? 'xray_off' : 'xray_on')}
      </button>
    </div>
  )
}
