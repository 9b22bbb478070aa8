import { type Context, Hono, type Next } from 'hono'
import type { AppEnv } from '../app-env'
import { ApiError, unwrap } from '../errors'
import type { ReplayAction } from '../hub/replay-action'
import { hubOf } from '../hub-client'
import { phrase } from '../language/phrase'

/** For seeds and tests on a developer's machine: answers 404 wherever the binding LOCAL is not `1`. */
export const local = new Hono<AppEnv>()

const onlyLocal = async (c: Context<AppEnv>, next: Next) => {
  if (c.env.LOCAL !== '1') throw new ApiError('not-found', phrase`There is nothing here.`)
  await next()
}

local.use('/__local/*', onlyLocal)

local.post('/__local/:workspace/replay', async (c) => {
  const workspace = c.req.param('workspace')
  return c.json(unwrap(await hubOf(c, workspace).replay(workspace, await c.req.json<ReplayAction[]>())))
})

/** `{"at": ms | null}`: sets the hub's clock and does what is due by it. */
local.post('/__local/:workspace/clock', async (c) => {
  const workspace = c.req.param('workspace')
  const { at } = await c.req.json<{ at: number | null }>()
  return c.json(unwrap(await hubOf(c, workspace).setClock(workspace, at)))
})

local.post('/__local/:workspace/settled', async (c) => {
  const workspace = c.req.param('workspace')
  await hubOf(c, workspace).settled(workspace)
  return c.json({ settled: true })
})

/** Lets another hub take the workspace over while the first lives on, as a network split could: the first must not commit any more. */
local.post('/__local/:workspace/rival', async (c) => {
  const workspace = c.req.param('workspace')
  const rival = c.env.HUB.get(c.env.HUB.idFromName(`rival of ${workspace}`))
  return c.json(unwrap(await rival.command(workspace, 'accountPut', await c.req.json())))
})

/** What an answer costs in this worker when nothing is done for it: the reference of test/bench/ingest.ts. */
local.post('/__local/noop', (c) => c.body(null, 202))
