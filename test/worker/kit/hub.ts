import { env } from 'cloudflare:workers'
import type { TestWorkspace } from './workspace'

export const hubOf = (ws: TestWorkspace) => env.HUB.get(env.HUB.idFromName(ws.id))
export const jobsOf = (ws: TestWorkspace) => env.JOBS.get(env.JOBS.idFromName(ws.id))

/** Resolves when everything stored so far is scored. */
export const settled = (ws: TestWorkspace) => hubOf(ws).settled(ws.id)
