import type { ReadonlySignal } from '@preact/signals'
import type { Connection } from '../../background/protocol'
import { EmptyState } from '../../ui/empty-state'
import { LateSkeleton } from '../../ui/late-skeleton'
import { t } from '../../ui/t'
import { useLive } from '../../ui/use-live'
import { ConnectionLine } from '../popup/connection-line'
import { openDashboard } from '../state/open-dashboard'
import { RefusalNotice } from '../state/refusal-notice'
import { AskLinkedIn } from './ask-linkedin'
import { followedLead } from './followed-lead'
import { LeadStoryView } from './lead-story-view'
import { NobodyHere } from './nobody-here'
import { ProfileBlock } from './profile-block'

type Props = { connection: ReadonlySignal<Connection | null>; now: ReadonlySignal<number> }

/** The side panel: the lead of the tab in front, or the one it was told to stay with. */
export function SidePanel({ connection, now }: Props) {
  const state = connection.value
  if (state === null) return <LateSkeleton rows={8} />
  if (state.state === 'signed-out') {
    return (
      <main class="panel">
        <h1 class="visually-hidden">{t('popup_title')}</h1>
        <EmptyState title={t('panel_signed_out_title')} text={t('panel_signed_out_text')} />
      </main>
    )
  }
  return <Following key={`${state.me.workspace.id} ${state.me.member.id}`} connection={state} now={now.value} />
}

function Following({ connection, now }: { connection: Exclude<Connection, { state: 'signed-out' }>; now: number }) {
  const followed = useLive('followed', followedLead)
  const shown = followed.shown.value
  const pinned = followed.pinned.value
  const isOpenProfile = shown?.profile?.leadId === null && !pinned
  const ask = shown?.askLinkedIn && (
    <AskLinkedIn key={shown.tabId} origin={shown.askLinkedIn} isPerhaps={shown.isPerhaps === true} onGranted={followed.again} />
  )
  return (
    <main class="panel">
      <h1 class="visually-hidden">{t('popup_title')}</h1>
      <header class="panel-bar">
        <ConnectionLine connection={connection} />
        <button
          type="button"
          class="pin"
          aria-label={t('dash_open')}
          title={t('dash_open')}
          onClick={() => void openDashboard(shown?.leadId ? `#/leads/${encodeURIComponent(shown.leadId)}` : '')}
        >
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
            <path d="M2.5 3.5h4.6v9H2.5zM9.4 3.5h4.1v3.4H9.4zM9.4 9.2h4.1v3.3H9.4z" />
          </svg>
        </button>
        {shown?.leadId && (
          <button
            type="button"
            class="pin"
            aria-pressed={pinned}
            title={t(pinned ? 'panel_unpin' : 'panel_pin')}
            onClick={() => followed.pin(!pinned)}
          >
            <svg
              viewBox="0 0 16 16"
              width="13"
              height="13"
              aria-hidden="true"
              fill={pinned ? 'currentColor' : 'none'}
              stroke="currentColor"
              stroke-width="1.4"
            >
              <path d="M6 1.8h4l-.6 4 2.6 2.4v1.4H4V8.2l2.6-2.4zM8 9.6v4.6" stroke-linejoin="round" />
            </svg>
            <span>{t(pinned ? 'panel_pinned' : 'panel_following')}</span>
          </button>
        )}
      </header>
      <RefusalNotice onOpen={followed.choose} />
      {shown === null && <LateSkeleton rows={8} />}
      {shown?.askLinkedIn && !shown.isPerhaps && ask}
      {isOpenProfile && (
        <ProfileBlock
          key={shown.profile!.address}
          profile={shown.profile!}
          leadId={shown.leadId}
          now={now}
          onOpen={followed.choose}
          onDismiss={followed.dismiss}
          onKnown={followed.again}
        />
      )}
      {shown && shown.leadId === null && !isOpenProfile && <NobodyHere now={now} onOpen={followed.choose} />}
      {shown?.isPerhaps && shown.leadId === null && ask}
      {shown?.leadId && (
        <>
          {shown.confidence === 'possible' && <p class="notice notice-warn">{t('panel_possible')}</p>}
          <LeadStoryView
            key={shown.leadId}
            leadId={shown.leadId}
            me={connection.me}
            now={now}
            onOpen={followed.choose}
            chosen={shown.chosen}
          />
        </>
      )}
    </main>
  )
}
