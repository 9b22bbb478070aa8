import type { Context } from 'hono'
import type { AppEnv } from './app-env'
import type { Env } from './env'
import { unwrap } from './errors'
import type { CommandInput, CommandName, CommandOutput } from './hub/commands/registry'

/** The workspace's hub. */
export function hubOf(c: Context<AppEnv>, workspace = c.get('workspace')) {
  return c.env.HUB.get(c.env.HUB.idFromName(workspace))
}

/** Runs a command in the workspace's hub; a refusal is thrown as ApiError. */
export async function command<N extends CommandName>(c: Context<AppEnv>, name: N, input: CommandInput<N>): Promise<CommandOutput<N>> {
  return runCommand(c.env, c.get('workspace'), name, input)
}

/** The same, for what is no request: jobs. */
export async function runCommand<N extends CommandName>(
  env: Env,
  workspace: string,
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutput<N>> {
  const result = await env.HUB.get(env.HUB.idFromName(workspace)).command(workspace, name, input as never)
  return unwrap(result as never) as CommandOutput<N>
}
