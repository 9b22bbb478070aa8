import { t } from '../../../ui/t'
import { PageHead } from '../frame/page-head'
import { useWorkspace } from '../frame/workspace-context'
import { Tabs } from '../list/tabs'
import { InviteList } from './invite-list'
import { MemberList } from './member-list'

/** Who is in the workspace; admins also invite. */
export function MembersPage({ rest }: { rest: readonly string[] }) {
  const { me } = useWorkspace()
  const admin = me.role === 'admin'
  const at = admin && rest[0] === 'invites' ? 'invites' : 'everybody'
  const tabs = [
    { path: 'everybody', words: t('dash_members_all') },
    { path: 'invites', words: t('dash_invites') },
  ]
  return (
    <div class="page">
      <PageHead title={t('dash_members')} text={admin ? undefined : t('dash_members_read')} />
      {admin && <Tabs label={t('dash_members')} page="members" tabs={tabs} at={at} />}
      {at === 'invites' ? <InviteList /> : <MemberList />}
    </div>
  )
}
