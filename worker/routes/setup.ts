import { Hono } from 'hono'
import * as api from '#shared/api/setup'
import type { AppEnv } from '../app-env'
import { mount } from '../respond'
import { publishedDefinition } from '../store/definitions'
import { setupFacts } from '../store/setup'

export const setup = new Hono<AppEnv>()

mount(setup, api.getSetup, async (c) => {
  const workspace = c.get('workspace')
  const [{ heard, origins, joined, invited }, published] = await Promise.all([
    setupFacts(c.env.DB, workspace, Date.now()),
    publishedDefinition(c.env.DB, workspace),
  ])
  const definition = published && {
    version: published.version,
    name: published.content.name,
    signed: published.signed,
    chosen: published.chosen,
  }
  return { snippet: { heard, origins }, definition, sales: { joined, invited } }
})
