import { useState } from 'preact/hooks'
import type { Invite } from '#shared/schema/member'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { dateWords } from '../../../ui/time-words'
import { deleteInvite, listInvites } from '../api/routes'
import { send } from '../api/send'
import { useWorkspace } from '../frame/workspace-context'
import { ConfirmButton } from '../list/confirm-button'
import { ListTable } from '../list/list-table'
import { removeRow, usePaged } from '../list/use-paged'
import { InviteDialog } from './invite-dialog'

/** Who was asked to join, and who has not come yet. */
export function InviteList() {
  const { now } = useWorkspace()
  const [inviting, setInviting] = useState(false)
  const invites = usePaged('invites', (cursor) => send(listInvites, { query: { cursor } }))
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
      <ListTable
        of={invites}
        empty={{ title: t('dash_invites_none'), text: t('dash_invites_none_text') }}
        textOf={({ name, email }) => `${name} ${email}`}
        keyOf={(invite) => invite.id}
        columns={[
          { words: t('dash_col_name'), look: 'name', cell: (invite) => invite.name },
          { words: t('dash_field_email'), look: 'address', cell: (invite) => invite.email },
          { words: t('dash_role'), cell: (invite) => t(`role_${invite.role}`) },
          { words: t('dash_status'), cell: standing },
        ]}
        isPast={(invite) => invite.usedAt !== null || invite.expiresAt < now}
        actions={(invite) =>
          invite.usedAt === null && (
            <ConfirmButton
              words={t('dash_take_back')}
              label={t('dash_take_back_name', invite.name)}
              sure={t('dash_take_back_sure')}
              onSure={() => removeRow(invites, invite, send(deleteInvite, { params: { id: invite.id } }))}
            />
          )
        }
      />
      {inviting && <InviteDialog onClose={() => setInviting(false)} onMade={() => void invites.again()} />}
    </>
  )
}
