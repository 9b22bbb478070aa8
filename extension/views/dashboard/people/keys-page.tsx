import { useState } from 'preact/hooks'
import type { Key } from '#shared/schema/key'
import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { dateWords } from '../../../ui/time-words'
import { listKeys, revokeKey } from '../api/routes'
import { send } from '../api/send'
import { PageHead } from '../frame/page-head'
import { useWorkspace } from '../frame/workspace-context'
import { ConfirmButton } from '../list/confirm-button'
import { ShownList } from '../list/shown-list'
import { pageOf, usePaged } from '../list/use-paged'
import { KeyDialog } from './key-dialog'

/** The keys sites and servers use. Their text is shown once; here are their last four characters. */
export function KeysPage() {
  const { now } = useWorkspace()
  const [editing, setEditing] = useState<Key | 'new' | null>(null)
  const keys = usePaged<Key>('keys', async (cursor) => pageOf(await send(listKeys, { query: { cursor } }), 'keys'))
  const revoke = async (key: Key) => {
    const answer = await send(revokeKey, { params: { id: key.id } })
    if (answer.ok) void keys.again()
    return answer.ok ? null : answer.message
  }
  return (
    <div class="page">
      <PageHead title={t('dash_keys')} text={t('dash_keys_text')}>
        <button type="button" class="button main" onClick={() => setEditing('new')}>
          {t('dash_key_new')}
        </button>
      </PageHead>
      <ShownList of={keys} empty={<EmptyState title={t('dash_keys_none')} text={t('dash_keys_text')} />}>
        {(rows) => (
          <div class="scroll-x">
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">{t('dash_label')}</th>
                  <th scope="col">{t('dash_kind')}</th>
                  <th scope="col">{t('dash_key_ends')}</th>
                  <th scope="col">{t('dash_key_origins')}</th>
                  <th scope="col" class="number">
                    {t('dash_key_limit')}
                  </th>
                  <th scope="col">{t('dash_made')}</th>
                  <th scope="col" class="tight">
                    <span class="visually-hidden">{t('dash_actions')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((key) => (
                  <tr key={key.id} class={key.revokedAt === null ? '' : 'past'}>
                    <th scope="row">{key.label}</th>
                    <td>{t(`dash_key_${key.kind}`)}</td>
                    <td class="mono">…{key.hint}</td>
                    <td>{key.kind === 'write' ? key.origins.join(', ') || t('dash_key_anywhere') : t('dash_key_servers')}</td>
                    <td class="number">{new Intl.NumberFormat(locale()).format(key.perMinute)}</td>
                    <td>{dateWords(key.createdAt, now, locale())}</td>
                    <td class="tight">
                      {key.revokedAt === null ? (
                        <>
                          <button type="button" class="quiet" aria-label={t('dash_edit_name', key.label)} onClick={() => setEditing(key)}>
                            {t('dash_edit')}
                          </button>
                          <ConfirmButton
                            words={t('dash_revoke')}
                            label={t('dash_revoke_name', key.label)}
                            sure={t('dash_revoke_sure')}
                            onSure={() => revoke(key)}
                          />
                        </>
                      ) : (
                        t('dash_revoked', dateWords(key.revokedAt, now, locale()))
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </ShownList>
      {editing && (
        <KeyDialog known={editing === 'new' ? null : editing} onClose={() => setEditing(null)} onChanged={() => void keys.again()} />
      )}
    </div>
  )
}
