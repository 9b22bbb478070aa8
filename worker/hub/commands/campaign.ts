import type { Campaign } from '#shared/schema/campaign'
import { ApiError, notFound } from '../../errors'
import { phrase } from '../../language/phrase'
import { deleteCampaign, listCampaigns, saveCampaign } from '../../store/assets'
import type { Actor } from '../actor'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'

const MOST_CAMPAIGNS = 2000

/** Describes a campaign. Scores do not depend on it; hand-offs that open from now on carry its brief. */
export async function campaignPut(hub: Hub, { actor, campaign }: { actor: Actor; campaign: Campaign }): Promise<Campaign> {
  const known = hub.campaigns.some((c) => c.id === campaign.id)
  if (!known && hub.campaigns.length >= MOST_CAMPAIGNS)
    throw new ApiError('conflict', phrase`A workspace has at most ${MOST_CAMPAIGNS} campaigns; delete some that are long over.`)
  await hub.commit([
    saveCampaign(hub.db, hub.id, campaign),
    auditLine(hub, actor, known ? 'campaign.change' : 'campaign.create', campaign.id, { name: campaign.name }),
  ])
  hub.campaigns = await listCampaigns(hub.db, hub.id)
  return campaign
}

export async function campaignDelete(hub: Hub, { actor, id }: { actor: Actor; id: string }): Promise<null> {
  const known = hub.campaigns.find((c) => c.id === id)
  if (!known) throw notFound('campaign')
  await hub.commit([deleteCampaign(hub.db, hub.id, id), auditLine(hub, actor, 'campaign.delete', id, { name: known.name })])
  hub.campaigns = hub.campaigns.filter((c) => c.id !== id)
  return null
}
