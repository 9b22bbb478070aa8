import { useState } from 'preact/hooks'
import type { Key } from '#shared/schema/key'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { dateWords } from '../../../ui/time-words'
import { listKeys, revokeKey } from '../api/routes'
import { send } from '../api/send'
import { PageHead } from '../frame/page-head'
import { useWorkspace } from '../frame/workspace-context'
import { ConfirmButton } from '../list/confirm-button'
import type { Column } from '../list/data-table'
import { ListTable } from '../list/list-table'
import { RowActions } from '../list/row-actions'
import { usePaged } from '../list/use-paged'
import { KeyDialog } from './key-dialog'

/** The keys sites and servers use. Their text is shown once; here are their last four characters. */
export function KeysPage() {
  const { now } = useWorkspace()
  const [editing, setEditing] = useState<Key | 'new' | null>(null)
  const keys = usePaged('keys', (cursor) => send(listKeys, { query: { cursor } }))
  const revoke = async (key: Key) => {
    const answer = await send(revokeKey, { params: { id: key.id } })
    if (answer.ok) void keys.again()
    return answer.ok ? null : answer.message
  }
  const columns: Column<Key>[] = [
    { words: t('dash_label'), look: 'name', cell: (key) => key.label },
    { words: t('dash_kind'), cell: (key) => t(`dash_key_${key.kind}`) },
    { words: t('dash_key_ends'), look: 'mono', cell: (key) => `…${key.hint}` },
    { words: t('dash_key_origins'), look: 'address', cell: originWords },
    { words: t('dash_key_limit'), look: 'number', cell: (key) => new Intl.NumberFormat(locale()).format(key.perMinute) },
    { words: t('dash_made'), cell: (key) => dateWords(key.createdAt, now, locale()) },
  ]
  return (
    <div class="page">
      <PageHead title={t('dash_keys')} text={t('dash_keys_text')}>
        <button type="button" class="button main" onClick={() => setEditing('new')}>
          {t('dash_key_new')}
        </button>
      </PageHead>
      <ListTable
        of={keys}
        empty={{ title: t('dash_keys_none'), text: t('dash_keys_text') }}
        textOf={(key) => [key.label, key.hint, ...key.origins].join(' ')}
        keyOf={(key) => key.id}
        columns={columns}
        isPast={(key) => key.revokedAt !== null}
        actions={(key) =>
          key.revokedAt === null ? (
            <RowActions name={key.label} onEdit={() => setEditing(key)}>
              <ConfirmButton
                words={t('dash_revoke')}
                label={t('dash_revoke_name', key.label)}
                sure={t('dash_revoke_sure')}
                onSure={() => revoke(key)}
              />
            </RowActions>
          ) : (
            t('dash_revoked', dateWords(key.revokedAt, now, locale()))
          )
        }
      />
      {editing && (
        <KeyDialog known={editing === 'new' ? null : editing} onClose={() => setEditing(null)} onChanged={() => void keys.again()} />
      )}
    </div>
  )
}

function originWords(key: Key): string {
  return key.kind === 'write' ? key.origins.join(', ') || t('dash_key_anywhere') : t('dash_key_servers')
}
