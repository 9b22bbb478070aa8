import { useEffect, useState } from 'preact/hooks'
import type { SiteAccess } from '../../background/protocol'
import { ask } from '../../background/sync/client'
import { Fault } from '../../ui/fault'
import { t } from '../../ui/t'
import { askOrigin, wasRefused } from '../state/ask-origin'
import type { CurrentTab } from '../state/current-tab'
import { readJoinLink } from './join-link'
import './site-strip.css'

/** Whether Baton shows on the page in front, and the one click that allows it. On LinkedIn: the way to the side panel. */
export function SiteStrip({ tab, onPanel }: { tab: CurrentTab | null; onPanel: () => void }) {
  const [access, setAccess] = useState<SiteAccess | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [isLooking, setLooking] = useState(false)

  const read = async () => {
    // what a join link opens is the worker's page, and no site
    const isSite = tab?.host && typeof readJoinLink(tab.url!) === 'string'
    const answer = isSite ? await ask('siteAccess', { url: tab.url! }) : null
    setAccess(answer?.ok ? answer.value : null)
    if (answer?.ok && !answer.value.granted && (await wasRefused(answer.value.origin))) setFault(t('popup_site_refused', tab!.host!))
  }
  useEffect(() => {
    void read()
  }, [tab])

  if (!tab?.host) return null
  if (/(^|\.)linkedin\.com$/.test(tab.host)) {
    return (
      <div class="site-strip">
        <p>{t('popup_site_linkedin')}</p>
        <button type="button" class="button" onClick={onPanel}>
          {t('popup_site_linkedin_open')}
        </button>
      </div>
    )
  }
  if (!access?.possible) return null
  if (access.granted) {
    return (
      <div class="site-strip on">
        <p class="cut">{t('popup_site_on', tab.host)}</p>
      </div>
    )
  }
  const show = async (granted: Promise<boolean>) => {
    if (!(await granted)) {
      setFault(t('popup_site_refused', tab.host!))
      return
    }
    const told = await ask('siteGranted', { origin: access.origin, tabId: tab.id })
    setFault(told.ok ? null : told.message)
    await read()
  }
  const look = async () => {
    const looked = await ask('lookOnce', { tabId: tab.id })
    setFault(looked.ok ? null : looked.message)
    setLooking(looked.ok)
  }
  return (
    <div class="site-strip">
      <Fault said={fault} />
      <button type="button" data-grant class="button cut" onClick={() => void show(askOrigin(access.origin))}>
        {t('popup_site_off', tab.host)}
      </button>
      {isLooking ? (
        <p role="status">{t('popup_look_on')}</p>
      ) : (
        <button type="button" class="quiet" title={t('popup_look_hint')} onClick={() => void look()}>
          {t('popup_look')}
        </button>
      )}
    </div>
  )
}
