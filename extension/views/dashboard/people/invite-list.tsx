import { useState } from 'preact/hooks'
import type { Invite } from '#shared/schema/member'
import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { dateWords } from '../../../ui/time-words'
import { deleteInvite, listInvites } from '../api/routes'
import { send } from '../api/send'
import { useWorkspace } from '../frame/workspace-context'
import { ConfirmButton } from '../list/confirm-button'
import { ShownList } from '../list/shown-list'
import { pageOf, usePaged } from '../list/use-paged'
import { InviteDialog } from './invite-dialog'

/** Who was asked to join, and who has not come yet. */
export function InviteList() {
  const { now } = useWorkspace()
  const [inviting, setInviting] = useState(false)
  const invites = usePaged<Invite>('invites', async (cursor) => pageOf(await send(listInvites, { query: { cursor } }), 'invites'))
  const takeBack = async (invite: Invite) => {
    const answer = await send(deleteInvite, { params: { id: invite.id } })
    if (answer.ok) invites.change((row) => (row.id === invite.id ? undefined : row))
    return answer.ok ? null : answer.message
  }
  const standing = (invite: Invite) => {
    if (invite.usedAt !== null) return t('dash_invite_used', dateWords(invite.usedAt, now, locale()))
    const day = dateWords(invite.expiresAt, now, locale())
    return t(invite.expiresAt < now ? 'dash_invite_expired' : 'dash_invite_open', day)
  }
  return (
    <>
      <button type="button" class="button main start" onClick={() => setInviting(true)}>
        {t('dash_invite')}
      </button>
      <ShownList of={invites} empty={<EmptyState title={t('dash_invites_none')} text={t('dash_invites_none_text')} />}>
        {(rows) => (
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">{t('dash_col_name')}</th>
                <th scope="col">{t('dash_field_email')}</th>
                <th scope="col">{t('dash_role')}</th>
                <th scope="col">{t('dash_status')}</th>
                <th scope="col" class="tight">
                  <span class="visually-hidden">{t('dash_actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((invite) => (
                <tr key={invite.id} class={invite.usedAt === null && invite.expiresAt >= now ? '' : 'past'}>
                  <th scope="row">{invite.name}</th>
                  <td>{invite.email}</td>
                  <td>{t(`role_${invite.role}`)}</td>
                  <td>{standing(invite)}</td>
                  <td class="tight">
                    {invite.usedAt === null && (
                      <ConfirmButton
                        words={t('dash_take_back')}
                        label={t('dash_take_back_name', invite.name)}
                        sure={t('dash_take_back_sure')}
                        onSure={() => takeBack(invite)}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ShownList>
      {inviting && <InviteDialog onClose={() => setInviting(false)} onMade={() => void invites.again()} />}
    </>
  )
}
