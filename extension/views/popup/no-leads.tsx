import { useState } from 'preact/hooks'
import { EmptyState } from '../../ui/empty-state'
import { t } from '../../ui/t'
import type { LeadList } from '../state/lead-list'

/** Why the list is empty and what to do: install the snippet, add someone, or widen the search. */
export function NoLeads({ list, workerUrl, onAdd }: { list: LeadList; workerUrl: string; onAdd: () => void }) {
  const query = list.query.value.trim()
  if (list.failure.value !== null) return <EmptyState title={t('popup_failed_title')} text={list.failure.value} />
  if (query !== '' || list.quadrant.value !== null) {
    const clear = () => {
      list.query.value = ''
      list.quadrant.value = null
    }
    return (
      <EmptyState title={t('popup_found_none_title')} text={query === '' ? t('popup_found_none_here') : t('popup_found_none_text', query)}>
        <button type="button" class="button" onClick={clear}>
          {t('popup_found_none_clear')}
        </button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('popup_none_title')} text={t('popup_none_text')}>
      <InstallLine workerUrl={workerUrl} />
      <p class="soft">{t('popup_none_key')}</p>
      <button type="button" class="button" onClick={onAdd}>
        {t('popup_none_add')}
      </button>
    </EmptyState>
  )
}

function InstallLine({ workerUrl }: { workerUrl: string }) {
  const [copied, setCopied] = useState(false)
  const line = `<script async src="${workerUrl}/baton.js" data-key="wk_…"></script>`
  const copy = async () => {
    await navigator.clipboard.writeText(line)
    setCopied(true)
  }
  return (
    <div class="install">
      <code>{line}</code>
      <button type="button" class="quiet" onClick={() => void copy()}>
        <span role="status">{t(copied ? 'popup_none_copied' : 'popup_none_copy')}</span>
      </button>
    </div>
  )
}
