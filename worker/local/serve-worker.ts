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
  const watching = setInterval(() => void knock(local), WATCHDOG_MS)
  void knock(local)
  const stop = () => {
    clearInterval(watching)
    return local.dispose()
  }
  return { ready: { url, workspace, writeKey, secretKey, tokens, joinUrl: `${url}/join/${joinCode}` }, stop }
}

/** What the cron of wrangler.jsonc does once deployed; here at the start and every minute. */
const WATCHDOG_MS = 60_000

async function knock({ mf }: Awaited<ReturnType<typeof startLocalWorker>>): Promise<void> {
  try {
    const worker = await mf.getWorker()
    await worker.scheduled({ cron: '*/5 * * * *' })
  } catch (error) {
    process.stderr.write(`The watchdog did not run: ${(error as Error).message}\n`)
  }
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
