import type { Setup } from '#shared/api/setup'
import { ask } from '../../background/sync/client'

/** How far the workspace is set up; null when it cannot be read now, and for reps, who are not asked for it. */
export async function workspaceSetup(): Promise<Setup | null> {
  const answer = await ask('call', { method: 'GET', path: '/v1/setup' })
  return answer.ok ? ((answer.value?.body as Setup | undefined) ?? null) : null
}
