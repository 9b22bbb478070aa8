import { useState } from 'preact/hooks'
import type { Member } from '#shared/schema/member'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { momentWords } from '../../../ui/time-words'
import { deactivateMember } from '../api/routes'
import { send } from '../api/send'
import { useWorkspace } from '../frame/workspace-context'
import { ConfirmButton } from '../list/confirm-button'
import { Shown } from '../list/shown'
import { HoursDialog } from './hours-dialog'
import { MemberDialog } from './member-dialog'

/** Everybody, the active ones first. Admins change roles and end access. */
export function MemberList() {
  const { me, members, now } = useWorkspace()
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
    <Shown of={members}>
      {(all) => (
        <div class="scroll-x">
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">{t('dash_col_name')}</th>
                <th scope="col">{t('dash_field_email')}</th>
                <th scope="col">{t('dash_role')}</th>
                <th scope="col">{t('dash_scope')}</th>
                <th scope="col" class="tight">
                  <span class="visually-hidden">{t('dash_actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {[...all]
                .sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name))
                .map((member) => (
                  <tr key={member.id} class={member.active ? '' : 'past'}>
                    <th scope="row">
                      {member.name} {member.id === me.member.id && <span class="soft">{t('dash_you')}</span>}
                    </th>
                    <td>{member.email}</td>
                    <td>
                      {roleWords(member)}
                      {awayUntil(member, now) && <p class="soft">{t('dash_away', momentWords(awayUntil(member, now)!, locale()))}</p>}
                    </td>
                    <td>{t(`dash_scope_${member.scope}`)}</td>
                    <td class="tight">
                      {mayClock(member) && (
                        <button
                          type="button"
                          class="quiet"
                          aria-label={t('dash_hours_name', member.name)}
                          onClick={() => setClocking(member)}
                        >
                          {t('dash_hours')}
                        </button>
                      )}
                      {admin && (
                        <button
                          type="button"
                          class="quiet"
                          aria-label={t('dash_edit_name', member.name)}
                          onClick={() => setEditing(member)}
                        >
                          {t('dash_edit')}
                        </button>
                      )}
                      {admin && member.active && member.id !== me.member.id && (
                        <ConfirmButton
                          words={t('dash_deactivate')}
                          label={t('dash_deactivate_name', member.name)}
                          sure={t('dash_deactivate_sure', member.name)}
                          onSure={() => end(member)}
                        />
                      )}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
          {editing && <MemberDialog member={editing} onClose={() => setEditing(null)} onSaved={saved} />}
          {clocking && <HoursDialog member={clocking} onClose={() => setClocking(null)} onSaved={saved} />}
        </div>
      )}
    </Shown>
  )
}

/** Role and flags in one line. */
function roleWords({ role, manager, signer, active }: Member): string {
  return [t(`role_${role}`), manager && t('dash_manager'), signer && t('dash_signer'), !active && t('dash_inactive')]
    .filter(Boolean)
    .join(' · ')
}

/** When the absence a member is in now ends; null when they are there. */
function awayUntil({ hours }: Member, now: number): number | null {
  return hours?.away.find((absence) => absence.from <= now && absence.until > now)?.until ?? null
}
