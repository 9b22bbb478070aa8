import { Hono } from 'hono'
import * as api from '#shared/api/definitions'
import type { AppEnv } from '../app-env'
import { notFound } from '../errors'
import { command } from '../hub-client'
import { listPage } from '../list-page'
import { mount } from '../respond'
import { getDefinition, listDefinitions, publishedDefinition } from '../store/definitions'

export const definitions = new Hono<AppEnv>()

mount(definitions, api.listDefinitions, async (c, { query }) => {
  const { items, cursor } = listPage(await listDefinitions(c.env.DB, c.get('workspace')), (d) => String(d.version), query)
  return { definitions: items, cursor }
})

mount(definitions, api.getPublishedDefinition, async (c) => (await publishedDefinition(c.env.DB, c.get('workspace')))!)

mount(definitions, api.getDefinition, async (c, { params }) => {
  const found = await getDefinition(c.env.DB, c.get('workspace'), params.version)
  if (!found) throw notFound('definition')
  return found
})

mount(definitions, api.choosePack, (c, { body }) => command(c, 'choosePack', { actor: { member: c.get('member') }, ...body }))
