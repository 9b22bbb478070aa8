import { type Context, Hono } from 'hono'
import * as api from '#shared/api/workspace'
import type { Workspace } from '#shared/schema/workspace'
import type { AppEnv } from '../app-env'
import { command } from '../hub-client'
import { mount } from '../respond'
import { getJob } from '../store/jobs'
import { getWorkspace } from '../store/workspaces'

export const workspace = new Hono<AppEnv>()

async function view(c: Context<AppEnv>): Promise<Workspace> {
  const id = c.get('workspace')
  const [found, job] = await Promise.all([getWorkspace(c.env.DB, id), getJob(c.env.DB, id, 'rescore', 'all')])
  const { settings, ...rest } = found!
  return { ...rest, ...settings, rescoring: job?.status === 'running' ? { done: job.done, total: job.total } : null }
}

mount(workspace, api.getWorkspace, (c) => view(c))

mount(workspace, api.patchWorkspace, async (c, { body }) => {
  await command(c, 'workspaceChange', { actor: { member: c.get('member') }, change: body })
  return view(c)
})
