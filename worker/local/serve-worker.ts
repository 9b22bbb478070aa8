import { buildStale } from './build.ts'
import { type Credentials, createFirstState, FIRST_MEMBERS, keptCredentials } from './first-state.ts'
import { migrate } from './migrate.ts'
import { type LocalOptions, startLocalWorker } from './miniflare.ts'

export type Ready = { url: string; workspace: string; writeKey: string; secretKey: string; tokens: Credentials['tokens']; joinUrl: string }

/** Builds, migrates, seeds once and serves the worker over a state folder. `ready` is what `npm run worker` prints. */
export async function serveWorker(options: LocalOptions & { demo: boolean }): Promise<{ ready: Ready; stop(): Promise<void> }> {
  const built = await buildStale(() => {}, ['snippet', 'worker'])
  const failed = built.find((part) => !part.ok)
  if (failed) throw new Error(`The ${failed.name} did not build:\n${failed.detail}`)
  const local = await startLocalWorker(options)
  await migrate((await local.mf.getD1Database('DB')) as never)
  const kept = keptCredentials(options.state)
  const credentials = kept ?? (await firstState(local, options))
  const { workspace, writeKey, secretKey, tokens, joinCode } = credentials
  const url = local.url.replace('localhost', '127.0.0.1')
  return { ready: { url, workspace, writeKey, secretKey, tokens, joinUrl: `${url}/join/${joinCode}` }, stop: () => local.dispose() }
}

async function firstState(
  local: Awaited<ReturnType<typeof startLocalWorker>>,
  { state, demo }: { state: string; demo: boolean },
): Promise<Credentials> {
  if (demo) return (await import('./seed-demo.ts')).seedDemo(local, state)
  return createFirstState(local.mf, state, {
    name: 'My workspace',
    timeZone: 'Europe/Berlin',
    demo: false,
    members: FIRST_MEMBERS,
    pack: 'b2b-starter',
  })
}
