// How long it takes from a visitor's request to the rep's socket, at a steady 200 requests a second that do not wait for each other. Each
// request is timed from the moment it was due, so a late sender is not forgiven. Alone: `npx node test/bench/run.ts live`.
import { LiveSocket } from '../process/kit/live-socket.ts'
import { RawConnection, rawPost } from '../process/kit/raw-connection.ts'
import { WorkerProcess } from '../process/kit/worker-process.ts'
import type { Measured } from './measured.ts'

const PER_SECOND = 200
const SECONDS = 8
const ROUNDS = 3
const CONNECTIONS = 32
/** Enough that nobody's turn comes again before the first answer is there. */
const LEADS = 400

type Round = { toSocket: number[]; toAnswer: number[] }

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!
const median = (values: number[]): number => quantile(values, 0.5)
const wait = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)))

class Site {
  readonly worker: WorkerProcess
  /** used in turns: one that rests too long is closed by the server */
  readonly free: RawConnection[] = []
  readonly queue: ((connection: RawConnection) => void)[] = []

  constructor(worker: WorkerProcess) {
    this.worker = worker
  }

  async open(): Promise<void> {
    for (let i = 0; i < CONNECTIONS; i++) this.free.push(await RawConnection.open(this.worker.port))
  }

  async post(visitor: string, event: Record<string, unknown>): Promise<void> {
    const connection = this.free.shift() ?? (await new Promise<RawConnection>((resolve) => this.queue.push(resolve)))
    const body = JSON.stringify({
      k: this.worker.ready.writeKey,
      v: visitor,
      e: [{ i: `${performance.now()}`, t: Date.now(), u: 'https://www.site.example/blog', ...event }],
    })
    const { status } = await connection.send(rawPost('/v1/collect', body))
    const next = this.queue.shift()
    if (next) next(connection)
    else this.free.push(connection)
    if (status !== 204) throw new Error(`A request was answered ${status}.`)
  }
}

async function round(site: Site, socket: LiveSocket, n: number): Promise<Round> {
  const due = new Map<string, number>()
  const toAnswer: number[] = []
  const posts: Promise<void>[] = []
  const failures: Error[] = []
  socket.messages.length = 0
  const start = performance.now() + 50
  for (let i = 0; i < PER_SECOND * SECONDS; i++) {
    const at = start + (i * 1000) / PER_SECOND
    if (performance.now() < at) await wait(at - performance.now())
    const title = `step ${n}.${i}`
    due.set(title, at)
    const post = site.post(`live-visitor-${i % LEADS}`, { n: 'page', p: { title } })
    posts.push(
      post.then(
        () => void toAnswer.push(performance.now() - at),
        (error) => void failures.push(error),
      ),
    )
  }
  await Promise.all(posts)
  if (failures.length > 0) throw failures[0]
  const toSocket: number[] = []
  for (const end = performance.now() + 5000; toSocket.length < due.size && performance.now() < end; await wait(20)) {
    toSocket.length = 0
    for (const { message, at } of socket.messages) {
      const since = message.type === 'card' ? due.get(message.card.lastActivity?.label ?? '') : undefined
      if (since !== undefined) toSocket.push(at - since)
    }
  }
  if (toSocket.length < due.size) throw new Error(`Only ${toSocket.length} of ${due.size} requests reached the socket.`)
  return { toSocket, toAnswer }
}

export async function benchLive(): Promise<Measured> {
  const worker = await WorkerProcess.start()
  try {
    const site = new Site(worker)
    await site.open()
    for (let i = 0; i < LEADS; i++) await site.post(`live-visitor-${i}`, { n: 'identify', p: { email: `person-${i}@firm-${i}.example` } })
    const socket = await LiveSocket.open(worker.url, worker.ready.tokens.sales)
    await round(site, socket, -1)
    const rounds: Round[] = []
    for (let n = 0; n < ROUNDS; n++) rounds.push(await round(site, socket, n))
    socket.drop()
    const of = (kind: keyof Round, share: number) => median(rounds.map((r) => quantile(r[kind], share)))
    const row = (label: string, kind: keyof Round, share: number, most?: number) => ({
      label,
      value: of(kind, share),
      unit: 'ms',
      ratio: of(kind, share) / of('toAnswer', share),
      ...(most === undefined ? {} : { aim: { most } }),
    })
    return {
      name: `From a visitor's request to the rep's live socket, ${PER_SECOND} requests/s, ${LEADS} leads (ratio: to the request's own answer)`,
      rows: [
        row('request answered, p50', 'toAnswer', 0.5),
        row('request answered, p99', 'toAnswer', 0.99),
        row('card on the socket, p50', 'toSocket', 0.5, 10),
        row('card on the socket, p99', 'toSocket', 0.99, 50),
      ],
    }
  } finally {
    await worker.close()
  }
}
