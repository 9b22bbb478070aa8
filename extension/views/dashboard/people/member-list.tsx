import { useMemo, useState } from 'preact/hooks'
import type { Member } from '#shared/schema/member'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { momentWords } from '../../../ui/time-words'
import { deactivateMember } from '../api/routes'
import { send } from '../api/send'
import { useWorkspace } from '../frame/workspace-context'
import { ConfirmButton } from '../list/confirm-button'
import { DataTable } from '../list/data-table'
import { RowActions } from '../list/row-actions'
import { ShownList } from '../list/shown-list'
import { wholeList } from '../list/whole-list'
import { HoursDialog } from './hours-dialog'
import { MemberDialog } from './member-dialog'

/** Everybody, the active ones first. Admins change roles and end access. */
export function MemberList() {
  const { me, members, now } = useWorkspace()
  const everybody = useMemo(() => wholeList(members), [members])
  const [editing, setEditing] = useState<Member | null>(null)
  const [clocking, setClocking] = useState<Member | null>(null)
  const admin = me.role === 'admin'
  const mayClock = (member: Member) =>
    member.active && (admin || member.id === me.member.id || (me.role === 'sales' && me.member.manager && member.role === 'sales'))
  const saved = () => {
    setEditing(null)
    setClocking(null)
    void members.again()
  }
  const end = async (member: Member) => {
    const answer = await send(deactivateMember, { params: { id: member.id } })
    if (answer.ok) await members.again()
    return answer.ok ? null : answer.message
  }
  return (
    <>
      <ShownList of={everybody} empty={null} textOf={({ name, email }) => `${name} ${email}`}>
        {(found) => (
          <DataTable
            rows={[...found].sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name))}
            keyOf={(member) => member.id}
            columns={[
              {
                words: t('dash_col_name'),
                look: 'name',
                cell: (member) => <MemberName member={member} you={member.id === me.member.id} />,
              },
              { words: t('dash_field_email'), look: 'address', cell: (member) => member.email },
              { words: t('dash_role'), cell: (member) => <RoleCell member={member} now={now} /> },
              { words: t('dash_scope'), cell: (member) => t(`dash_scope_${member.scope}`) },
            ]}
            isPast={(member) => !member.active}
            actions={(member) => (
              <>
                {mayClock(member) && (
                  <button type="button" class="quiet" aria-label={t('dash_hours_name', member.name)} onClick={() => setClocking(member)}>
                    {t('dash_hours')}
                  </button>
                )}
                <RowActions name={member.name} onEdit={admin ? () => setEditing(member) : undefined} />
                {admin && member.active && member.id !== me.member.id && (
                  <ConfirmButton
                    words={t('dash_deactivate')}
                    label={t('dash_deactivate_name', member.name)}
                    sure={t('dash_deactivate_sure', member.name)}
                    onSure={() => end(member)}
                  />
                )}
              </>
            )}
          />
        )}
      </ShownList>
      {editing && <MemberDialog member={editing} onClose={() => setEditing(null)} onSaved={saved} />}
      {clocking && <HoursDialog member={clocking} onClose={() => setClocking(null)} onSaved={saved} />}
    </>
  )
}

function MemberName({ member, you }: { member: Member; you: boolean }) {
  return (
    <>
      {member.name} {you && <span class="soft">{t('dash_you')}</span>}
    </>
  )
}

/** Role and flags in one line, and the absence a member is in now. */
function RoleCell({ member, now }: { member: Member; now: number }) {
  const { role, manager, signer, active, hours } = member
  const away = hours?.away.find((absence) => absence.from <= now && absence.until > now)
  return (
    <>
      {[t(`role_${role}`), manager && t('dash_manager'), signer && t('dash_signer'), !active && t('dash_inactive')]
        .filter(Boolean)
        .join(' · ')}
      {away && <p class="soft">{t('dash_away', momentWords(away.until, locale()))}</p>}
    </>
  )
}
