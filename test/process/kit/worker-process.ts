import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { rootFolder } from '../../../worker/local/run-command.ts'

/** The line `npm run worker` prints when it is ready (DESIGN §7.1). */
export type Ready = {
  url: string
  workspace: string
  writeKey: string
  secretKey: string
  tokens: { admin: string; marketing: string; sales: string }
  /** a join link for the rep, good for one use */
  joinUrl: string
}

export type StartOptions = {
  /** an existing state folder; a fresh one under the temporary folder when absent */
  state?: string
  port?: number
  /** with the leads of the demo */
  demo?: boolean
  /** switches of worker/env.ts, such as `{ TEST_HOLD_SCORING: '1' }` */
  bindings?: Record<string, string>
  readyWithinMs?: number
}

/** One real `npm run worker`, in a process group of its own. */
export class WorkerProcess {
  #child: ChildProcess
  #log = ''
  ready: Ready
  readonly state: string

  private constructor(child: ChildProcess, ready: Ready, state: string) {
    this.#child = child
    this.ready = ready
    this.state = state
    this.#listen()
  }

  static async start({ state, port = 0, demo, bindings = {}, readyWithinMs = 40_000 }: StartOptions = {}): Promise<WorkerProcess> {
    const folder = state ?? mkdtempSync(join(tmpdir(), 'baton-process-'))
    const switches = [...(demo ? ['--demo'] : []), ...bindArgs(bindings)]
    const { child, ready } = await launch(folder, port, switches, readyWithinMs).catch((error: unknown) => {
      if (state === undefined) rmSync(folder, { recursive: true, force: true })
      throw error
    })
    return new WorkerProcess(child, ready, folder)
  }

  get url(): string {
    return this.ready.url
  }

  get port(): number {
    return Number(new URL(this.ready.url).port)
  }

  /** its process group: npm, node and workerd */
  get group(): number {
    return this.#child.pid!
  }

  /** what it wrote to stderr so far, over all its lives */
  get log(): string {
    return this.#log
  }

  /** SIGTERM, as an operator would; SIGKILL when it is still there after 8 s. */
  async stop(): Promise<void> {
    await end(this.#child, 'SIGTERM')
  }

  /** `kill -9` of everything: npm, node and workerd, in the same instant. */
  async kill(): Promise<void> {
    await end(this.#child, 'SIGKILL')
  }

  /** A new life over the same state, on the same port. */
  async restart(bindings: Record<string, string> = {}): Promise<void> {
    const { child, ready } = await launch(this.state, this.port, bindArgs(bindings), 40_000)
    this.#child = child
    this.ready = ready
    this.#listen()
  }

  /** Ends it and deletes its state. */
  async close(): Promise<void> {
    await this.stop()
    rmSync(this.state, { recursive: true, force: true })
  }

  #listen(): void {
    this.#child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.#log = (this.#log + text).slice(-200_000)
    })
  }
}

const bindArgs = (bindings: Record<string, string>) => Object.entries(bindings).flatMap(([name, value]) => ['--bind', `${name}=${value}`])

function launch(state: string, port: number, switches: string[], withinMs: number): Promise<{ child: ChildProcess; ready: Ready }> {
  const args = ['run', '--silent', 'worker', '--', '--port', String(port), '--state', state, ...switches]
  const child = spawn('npm', args, { cwd: rootFolder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  // It has a process group of its own, so it would outlive whoever started it and fell over.
  const endWithUs = () => child.pid !== undefined && signalGroup(-child.pid, 'SIGKILL')
  process.once('exit', endWithUs)
  child.once('close', () => process.off('exit', endWithUs))
  let said = ''
  const remember = (text: Buffer) => {
    said += text.toString('utf8')
  }
  child.stderr!.on('data', remember)
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      void end(child, 'SIGKILL')
      reject(new Error(`The worker ${why}. It said:\n${said.slice(-3000)}`))
    }
    const timer = setTimeout(fail, withinMs, `was not ready within ${withinMs} ms`)
    const onExit = (code: number | null) => fail(`ended with ${code} before it was ready`)
    child.once('exit', onExit)
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (!line.startsWith('{')) return
      clearTimeout(timer)
      child.off('exit', onExit)
      child.stderr!.off('data', remember)
      resolve({ child, ready: JSON.parse(line) as Ready })
    })
  })
}

function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve()
  const group = -child.pid
  return new Promise((done) => {
    const timer = setTimeout(() => signalGroup(group, 'SIGKILL'), 8000)
    child.once('close', () => {
      clearTimeout(timer)
      // whatever of the group outlived its leader goes too
      signalGroup(group, 'SIGKILL')
      done()
    })
    signalGroup(group, signal)
  })
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(group, signal)
  } catch {
    // it is gone already
  }
}
