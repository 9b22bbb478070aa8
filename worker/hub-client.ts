import type { Context } from 'hono'
import type { AppEnv } from './app-env'
import { unwrap } from './errors'
import type { CommandInput, CommandName, CommandOutput } from './hub/commands/registry'

/** The workspace's hub. */
export function hubOf(c: Context<AppEnv>, workspace = c.get('workspace')) {
  return c.env.HUB.get(c.env.HUB.idFromName(workspace))
}

/** Runs a command in the workspace's hub; a refusal is thrown as ApiError. */
export async function command<N extends CommandName>(c: Context<AppEnv>, name: N, input: CommandInput<N>): Promise<CommandOutput<N>> {
  const workspace = c.get('workspace')
  const result = await hubOf(c, workspace).command(workspace, name, input as never)
  return unwrap(result as never) as CommandOutput<N>
}
