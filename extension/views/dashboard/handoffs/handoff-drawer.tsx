import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../../ui/t'
import { useLive } from '../../../ui/use-live'
import { LeadStoryView } from '../../sidepanel/lead-story-view'
import { onChanges } from '../../state/on-changes'
import { go, placeHref, setFilters } from '../address'
import { getHandoff } from '../api/routes'
import { send } from '../api/send'
import { useWorkspace } from '../frame/workspace-context'
import { resource } from '../list/resource'
import { Shown } from '../list/shown'
import { HandoffDeliveries } from './handoff-deliveries'
import { ReassignForm } from './reassign-form'

/** One hand-off beside the board: what justified it, what to do, and the buttons. Escape closes it and goes back to its card. */
export function HandoffDrawer({ handoffId }: { handoffId: string }) {
  const { me, now } = useWorkspace()
  const area = useRef<HTMLElement>(null)
  const handoff = useLive(handoffId, (abort) => {
    const read = resource(() => send(getHandoff, { params: { id: handoffId } }), abort)
    const isIts = (ids: ReadonlySet<string>) => read.now.value.state === 'ready' && ids.has(read.now.value.value.leadId)
    // an answer, here or elsewhere, cancels and causes alerts
    onChanges((ids) => (ids === null || isIts(ids)) && void read.again(), abort, 400)
    return read
  })
  useEffect(() => {
    area.current?.focus()
    // The card it came from is where the keyboard goes on.
    return () => document.querySelector<HTMLElement>(`[data-handoff="${CSS.escape(handoffId)}"]`)?.focus()
  }, [handoffId])
  // A button that decided is gone with the state it belonged to, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) area.current?.focus()
  })
  const close = () => setFilters({ open: null })
  return (
    <aside
      class="drawer"
      ref={area}
      tabIndex={-1}
      aria-label={t('dash_drawer')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <Shown of={handoff} rows={8}>
        {({ lead, ...kept }) => (
          <>
            <div class="drawer-top">
              <a class="link" href={placeHref(['leads', lead.id])}>
                {t('dash_drawer_lead')}
              </a>
              <button type="button" class="icon-button" aria-label={t('card_close')} title={t('card_close')} onClick={close}>
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
                  <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" />
                </svg>
              </button>
            </div>
            <LeadStoryView leadId={lead.id} me={me} now={now} onOpen={(id) => go(placeHref(['leads', id]))} chosen />
            <ReassignForm handoffId={handoffId} state={kept.state} owner={kept.owner} onDone={() => void handoff.again()} />
            <HandoffDeliveries deliveries={kept.deliveries ?? []} />
          </>
        )}
      </Shown>
    </aside>
  )
}
