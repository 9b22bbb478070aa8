import { t } from '../../../ui/t'
import { admins } from '../frame/page-entry'
import { PageHead } from '../frame/page-head'
import { useWorkspace } from '../frame/workspace-context'
import { Tabs } from '../list/tabs'
import { ChannelList } from './channel-list'
import { DeliveryList } from './delivery-list'

/** Where alerts go besides the extension, and how each of them fared. */
export function ChannelsPage({ rest }: { rest: readonly string[] }) {
  const { me } = useWorkspace()
  const at = rest[0] === 'deliveries' ? 'deliveries' : 'ways'
  const tabs = [
    { path: 'ways', words: t('dash_channels_ways') },
    { path: 'deliveries', words: t('dash_deliveries') },
  ]
  return (
    <div class="page">
      <PageHead title={t('dash_channels')} text={t(admins(me) ? 'dash_channels_text' : 'dash_admins_only')} />
      <Tabs label={t('dash_channels')} page="channels" tabs={tabs} at={at} />
      {at === 'deliveries' ? <DeliveryList /> : <ChannelList />}
    </div>
  )
}
