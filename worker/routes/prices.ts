import { Hono } from 'hono'
import * as api from '#shared/api/prices'
import type { AppEnv } from '../app-env'
import { assetIndex } from '../hub/leads/asset-index'
import { toScoredEvent } from '../hub/scoring/scored-event'
import { priceList } from '../reports/price-list'
import { mount } from '../respond'
import { listAssets } from '../store/assets'
import { publishedDefinition } from '../store/definitions'
import { ruleEffects } from '../store/rule-effects'
import { getWorkspace } from '../store/workspaces'

export const prices = new Hono<AppEnv>()

mount(prices, api.priceEvents, async (c, { body }) => {
  const workspace = c.get('workspace')
  const now = Date.now()
  const [found, definition, assets] = await Promise.all([
    getWorkspace(c.env.DB, workspace),
    publishedDefinition(c.env.DB, workspace),
    listAssets(c.env.DB, workspace),
  ])
  const effects = await ruleEffects(c.env, workspace, definition!.version, now)
  const index = assetIndex(assets)
  const seen = body.events.map(({ name, url, props }, i) =>
    toScoredEvent({ id: `x${i}`, visitor: 'x-ray', name, at: now, receivedAt: now, url, referrer: null, props }, index),
  )
  return {
    ...priceList(definition!, found!.timeZone, seen, effects),
    assets: seen.map(({ asset }) => assets.find(({ id }) => id === asset?.id)?.label ?? null),
  }
})
