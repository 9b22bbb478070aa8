import type { ComponentChildren } from 'preact'
import { t } from '../../ui/t'
import { openDashboard } from '../state/open-dashboard'

export type Screen = { name: 'list' } | { name: 'lead'; leadId: string } | { name: 'add' } | { name: 'settings' }

type Props = { screen: Screen; workspace: string; onBack: () => void; onGo: (screen: Screen) => void; onPanel: () => void }

/** The popup's top bar: where one is, and the few things one can do from anywhere. */
export function Bar({ screen, workspace, onBack, onGo, onPanel }: Props) {
  const title = screen.name === 'add' ? t('add_title') : screen.name === 'settings' ? t('popup_settings') : workspace
  return (
    <header class="bar">
      {screen.name !== 'list' && (
        <IconButton name={t('popup_back')} onClick={onBack}>
          <path d="M9.8 3.2 5 8l4.8 4.8" />
        </IconButton>
      )}
      <h1 class="cut">{title}</h1>
      {screen.name === 'list' && (
        <IconButton name={t('popup_add')} onClick={() => onGo({ name: 'add' })}>
          <path d="M8 3v10M3 8h10" />
        </IconButton>
      )}
      {(screen.name === 'list' || screen.name === 'lead') && (
        <IconButton name={t('popup_panel')} onClick={onPanel}>
          <path d="M2.5 3.5h11v9h-11zM9.5 3.5v9" />
        </IconButton>
      )}
      {(screen.name === 'list' || screen.name === 'lead') && (
        <IconButton
          name={t('dash_open')}
          onClick={() => void openDashboard(screen.name === 'lead' ? `#/leads/${encodeURIComponent(screen.leadId)}` : '')}
        >
          <path d="M2.5 3.5h4.6v9H2.5zM9.4 3.5h4.1v3.4H9.4zM9.4 9.2h4.1v3.3H9.4z" />
        </IconButton>
      )}
      {screen.name === 'list' && (
        <IconButton name={t('popup_settings')} onClick={() => onGo({ name: 'settings' })}>
          <path d="M2.5 5h6M12 5h1.5M2.5 11H4M7.5 11h6M10.2 3.3v3.4M5.8 9.3v3.4" />
        </IconButton>
      )}
    </header>
  )
}

function IconButton({ name, onClick, children }: { name: string; onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="icon-button" aria-label={name} title={name} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
        {children}
      </svg>
    </button>
  )
}
