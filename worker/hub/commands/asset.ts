import type { Asset } from '#shared/schema/asset'
import { ApiError, notFound } from '../../errors'
import { phrase } from '../../language/phrase'
import { deleteAsset, saveAsset } from '../../store/assets'
import type { Actor } from '../actor'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'
import { commitAndRescore } from '../scoring/rescore'

const MOST_ASSETS = 2000

/** Labels an asset. What it is changes what past visits were worth, so everybody is scored again. */
export async function assetPut(hub: Hub, { actor, asset }: { actor: Actor; asset: Asset }): Promise<Asset> {
  const known = hub.assets.list.find((a) => a.id === asset.id)
  if (!known && hub.assets.list.length >= MOST_ASSETS)
    throw new ApiError(
      'conflict',
      phrase`A workspace has at most ${MOST_ASSETS} assets; use globs such as /blog/** to cover several pages.`,
    )
  if (known && JSON.stringify(known) === JSON.stringify(inOrder(asset))) return known
  const { label, kind, stage } = asset
  await commitAndRescore(hub, [
    saveAsset(hub.db, hub.id, asset),
    auditLine(hub, actor, known ? 'asset.change' : 'asset.create', asset.id, { label, kind, stage }),
  ])
  return asset
}

export async function assetDelete(hub: Hub, { actor, id }: { actor: Actor; id: string }): Promise<null> {
  const known = hub.assets.list.find((a) => a.id === id)
  if (!known) throw notFound('asset')
  await commitAndRescore(hub, [deleteAsset(hub.db, hub.id, id), auditLine(hub, actor, 'asset.delete', id, { label: known.label })])
  return null
}

/** Fields in the order the store reads them, so that equal assets are equal texts. */
const inOrder = ({ id, label, kind, stage, paths }: Asset): Asset => ({ id, label, kind, stage, paths })
