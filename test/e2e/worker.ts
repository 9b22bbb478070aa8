import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { freePort } from '../free-port.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The line `npm run worker` prints when it is ready (DESIGN §7.1). */
export type WorkerReady = {
  url: string
  workspace: string
  writeKey: string
  secretKey: string
  tokens: { admin: string; marketing: string; sales: string }
  /** a join link for the rep, good for one use */
  joinUrl: string
}

export type RunningWorker = WorkerReady & {
  port: number
  state: string
  /** what it logged so far */
  log(): string
  /** ends it and keeps its state, for `startWorker({ state, port })` */
  stop(): Promise<void>
  /** ends it and deletes its state */
  close(): Promise<void>
}

export type StartWorkerOptions = { demo?: boolean; state?: string; port?: number; timeoutMs?: number }

/** Runs the real worker over a state folder of its own. */
export async function startWorker(options: StartWorkerOptions = {}): Promise<RunningWorker> {
  const state = options.state ?? mkdtempSync(join(tmpdir(), 'baton-state-'))
  const port = options.port ?? (await freePort())
  const args = ['run', '--silent', 'worker', '--', '--port', String(port), '--state', state, ...(options.demo ? ['--demo'] : [])]
  // a group of its own, so that ending it also ends the workerd it started and nobody else's
  const child = spawn('npm', args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const ready = await firstJsonLine(child, options.timeoutMs ?? 30_000, () => log).catch((error: unknown) => {
    if (!options.state) rmSync(state, { recursive: true, force: true })
    throw error
  })
  const stop = () => endGroup(child)
  return {
    ...ready,
    port,
    state,
    log: () => log,
    stop,
    async close() {
      await stop()
      rmSync(state, { recursive: true, force: true })
    },
  }
}

function firstJsonLine(child: ChildProcess, timeoutMs: number, log: () => string): Promise<WorkerReady> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      void endGroup(child)
      reject(new Error(`The worker ${why}. It logged:\n${log().slice(-3000)}`))
    }
    const timer = setTimeout(fail, timeoutMs, `was not ready within ${timeoutMs} ms`)
    child.once('exit', (code) => fail(`ended with ${code} before it was ready`))
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (!line.startsWith('{')) return
      clearTimeout(timer)
      child.removeAllListeners('exit')
      resolve(JSON.parse(line) as WorkerReady)
    })
  })
}

/** SIGTERM to the whole group, SIGKILL if it is still there after 5 s. */
function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve()
  const group = -child.pid
  return new Promise((done) => {
    const timer = setTimeout(() => signalGroup(group, 'SIGKILL'), 5000)
    child.once('close', () => {
      clearTimeout(timer)
      done()
    })
    signalGroup(group, 'SIGTERM')
  })
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(group, signal)
  } catch {
    // it is gone already
  }
}
