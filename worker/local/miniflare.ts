import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { localMasterSecret } from './master-secret.ts'
import { resolveHost } from './resolve-host.ts'
import { rootFolder } from './run-command.ts'

export type LocalWorker = { mf: Miniflare; url: string; dispose(): Promise<void> }

/** Not later than the bundled workerd's. */
const COMPATIBILITY_DATE = '2026-10-01'

export type LocalOptions = {
  host: string
  port: number
  /** folder of D1, KV and Durable Objects */
  state: string
  /** extra text bindings: the test switches of worker/env.ts */
  bindings?: Record<string, string>
}

/** Starts the bundled worker under plain workerd, without a development proxy in front. */
export async function startLocalWorker({ host, port, state, bindings = {} }: LocalOptions): Promise<LocalWorker> {
  const mf = new Miniflare(
    convertV4MiniflareOptions({
      host,
      port,
      log: new Log(LogLevel.ERROR),
      handleRuntimeStdio: (stdout: NodeJS.ReadableStream, stderr: NodeJS.ReadableStream) => {
        // stdout carries one line of JSON and nothing else
        stdout.pipe(process.stderr)
        stderr.pipe(process.stderr)
      },
      resourcePersistencePath: state,
      defaultPersistRoot: state,
      cf: false,
      name: 'baton',
      modules: true,
      script: readFileSync(join(rootFolder, '.output/worker/index.js'), 'utf8'),
      compatibilityDate: COMPATIBILITY_DATE,
      compatibilityFlags: ['nodejs_compat'],
      serviceBindings: { RESOLVE: resolveHost },
      d1Databases: { DB: 'baton' },
      kvNamespaces: { EDGE: 'baton-edge' },
      durableObjects: {
        HUB: { className: 'WorkspaceHub', useSQLite: true },
        JOBS: { className: 'JobRunner', useSQLite: true },
        COURIER: { className: 'Courier', useSQLite: true },
      },
      bindings: {
        LOCAL: '1',
        MASTER_SECRET: localMasterSecret(state),
        ...bindings,
      },
    } as never),
  )
  const url = (await mf.ready).origin
  return { mf, url, dispose: () => mf.dispose() }
}
