import { useEffect, useRef, useState } from 'preact/hooks'
import type { Connection } from '../../background/protocol'
import { Fault } from '../../ui/fault'
import { t } from '../../ui/t'
import { useDocumentKeys } from '../../ui/use-document-keys'
import { useLive } from '../../ui/use-live'
import { LeadStoryView } from '../sidepanel/lead-story-view'
import { type CurrentTab, currentTab } from '../state/current-tab'
import { openPanel } from '../state/open-panel'
import { RefusalNotice } from '../state/refusal-notice'
import { Checklist } from '../welcome/checklist'
import { AddLead } from './add-lead'
import { Bar, type Screen } from './bar'
import { checklistActs } from './checklist-acts'
import { ConnectionLine } from './connection-line'
import { LiveList } from './live-list'
import { liveLists } from './live-lists'
import { Settings } from './settings'
import { SiteStrip } from './site-strip'
import { XrayStrip } from './xray-strip'

type Props = { connection: Exclude<Connection, { state: 'signed-out' }>; now: number }

/** The popup of a member: the list, and what opens from it. Escape and the arrow go back to the list as it was. */
export function SignedIn({ connection, now }: Props) {
  const lists = useLive('lists', liveLists)
  const [screen, setScreen] = useState<Screen>({ name: 'list' })
  const [tab, setTab] = useState<CurrentTab | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  // Known before the click: asking for it then would cost the gesture that opens the panel.
  useEffect(() => void currentTab().then(setTab), [])
  const toPanel = () => void openPanel(screen.name === 'lead' ? screen.leadId : null, tab).then(setFault)
  const hottest = lists.list.rows.value[0]?.id ?? null
  const act = checklistActs({
    role: connection.me.role,
    workerUrl: connection.workerUrl,
    tab,
    hottest,
    onAdd: () => setScreen({ name: 'add' }),
  })
  const back = () => setScreen({ name: 'list' })
  const open = (leadId: string) => setScreen({ name: 'lead', leadId })
  useDocumentKeys((event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || screen.name === 'list') return
    // Unprevented, the browser would close the whole popup.
    event.preventDefault()
    back()
  })
  const shown = useRef<HTMLElement>(null)
  // The row or button that led here is gone, and the focus with it.
  useEffect(() => shown.current?.focus(), [screen])
  return (
    <div class="popup">
      <Bar screen={screen} workspace={connection.me.workspace.name} onBack={back} onGo={setScreen} onPanel={toPanel} />
      <RefusalNotice onOpen={open} />
      <Fault said={fault} />
      {screen.name === 'list' && (
        <>
          <ConnectionLine connection={connection} />
          <Checklist me={connection.me} act={act} />
          <LiveList lists={lists} now={now} workerUrl={connection.workerUrl} onOpen={open} onAdd={() => setScreen({ name: 'add' })} />
          <footer>
            <XrayStrip me={connection.me} tab={tab} />
            <SiteStrip tab={tab} onPanel={toPanel} />
          </footer>
        </>
      )}
      {screen.name === 'lead' && (
        <main class="screen" key={screen.leadId} ref={shown} tabIndex={-1}>
          <LeadStoryView leadId={screen.leadId} me={connection.me} now={now} onOpen={open} chosen />
        </main>
      )}
      {screen.name === 'add' && (
        <main class="screen" aria-label={t('add_title')}>
          <AddLead onAdded={open} />
        </main>
      )}
      {screen.name === 'settings' && (
        <main class="screen" aria-label={t('popup_settings')} ref={shown} tabIndex={-1}>
          <Settings connection={connection} />
        </main>
      )}
    </div>
  )
}
