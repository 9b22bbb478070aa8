import type { ScoredEvent } from '#shared/schema/event'
import { compileGlob } from '#shared/scoring/glob'
import type { Asset } from '../../store/assets'

export type AssetIndex = { list: readonly Asset[]; of: (path: string) => Asset | null }

/** Finds the labelled asset of a path. Remembers answers: a site has few paths and many views. */
export function assetIndex(assets: readonly Asset[]): AssetIndex {
  const globs = assets.map((asset) => ({ asset, matches: asset.paths.map(compileGlob) }))
  const known = new Map<string, Asset | null>()
  return {
    list: assets,
    of(path) {
      let found = known.get(path)
      if (found === undefined) {
        found = globs.find(({ matches }) => matches.some((m) => m(path)))?.asset ?? null
        if (known.size > 5000) known.clear()
        known.set(path, found)
      }
      return found
    },
  }
}

/** The event's asset as scoring sees it. */
export function scoredAsset(asset: Asset | null): ScoredEvent['asset'] {
  return asset && { id: asset.id, kind: asset.kind, stage: asset.stage }
}
