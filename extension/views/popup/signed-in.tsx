import { useEffect, useState } from 'preact/hooks'
import type { Connection } from '../../background/protocol'
import { t } from '../../ui/t'
import { useLive } from '../../ui/use-live'
import { LeadStoryView } from '../sidepanel/lead-story-view'
import { type CurrentTab, currentTab } from '../state/current-tab'
import { openPanel } from '../state/open-panel'
import { AddLead } from './add-lead'
import { Bar, type Screen } from './bar'
import { ConnectionLine } from './connection-line'
import { LiveList } from './live-list'
import { liveLists } from './live-lists'
import { Settings } from './settings'
import { SiteStrip } from './site-strip'

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
  const back = () => setScreen({ name: 'list' })
  const open = (leadId: string) => setScreen({ name: 'lead', leadId })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || screen.name === 'list') return
    // Unprevented, the browser would close the whole popup.
    event.preventDefault()
    back()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape only; the bar has a button for it
    <div class="popup" onKeyDown={onKeyDown}>
      <Bar screen={screen} workspace={connection.me.workspace.name} onBack={back} onGo={setScreen} onPanel={toPanel} />
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      {screen.name === 'list' && (
        <>
          <ConnectionLine connection={connection} />
          <LiveList lists={lists} now={now} workerUrl={connection.workerUrl} onOpen={open} onAdd={() => setScreen({ name: 'add' })} />
          <SiteStrip tab={tab} onPanel={toPanel} />
        </>
      )}
      {screen.name === 'lead' && (
        <main class="screen story-screen" key={screen.leadId}>
          <LeadStoryView leadId={screen.leadId} me={connection.me} now={now} onOpen={open} chosen />
        </main>
      )}
      {screen.name === 'add' && (
        <main class="screen" aria-label={t('add_title')}>
          <AddLead onAdded={open} />
        </main>
      )}
      {screen.name === 'settings' && (
        <main class="screen" aria-label={t('popup_settings')}>
          <Settings connection={connection} />
        </main>
      )}
    </div>
  )
}
