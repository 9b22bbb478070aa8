import { unique, wait } from './client.ts'
import { RawConnection, rawPost } from './raw-connection.ts'
import type { WorkerProcess } from './worker-process.ts'

/** What a sender knows after a storm: which events were acknowledged and who raised a hand in an acknowledged request. */
export type Ledger = { acknowledged: Map<string, string[]>; handRaisers: string[]; requests: number; refused: number }

export const newLedger = (): Ledger => ({ acknowledged: new Map(), handRaisers: [], requests: 0, refused: 0 })

/**
 * Full load: `connections` senders, each with a new visitor a request, five events with an identify; every tenth asks
 * for a demo. Ends when the worker is gone, or when `stop` says so. Only what was answered 204 enters the ledger.
 */
export async function storm(
  worker: WorkerProcess,
  ledger: Ledger,
  { connections = 48, stop = () => false }: { connections?: number; stop?: () => boolean } = {},
): Promise<void> {
  const { writeKey } = worker.ready
  const sender = async () => {
    const connection = await RawConnection.open(worker.port).catch(() => null)
    if (!connection) return
    try {
      while (!stop()) {
        const visitor = unique('storm-')
        const raises = ++ledger.requests % 10 === 0
        const now = Date.now()
        const events = ['/', '/blog', '/pricing'].map((u, i) => ({
          i: unique('e'),
          n: 'page',
          t: now - 50 + i,
          u: `http://127.0.0.1:8788${u}`,
        }))
        const email = `${visitor}@${visitor}.example`
        events.push({ i: unique('e'), n: raises ? 'form' : 'page', t: now - 40, u: 'http://127.0.0.1:8788/demo' })
        const identify = { i: unique('e'), n: 'identify', t: now - 30, u: 'http://127.0.0.1:8788/demo', p: { email } }
        const body = JSON.stringify({ k: writeKey, v: visitor, e: [...events, identify] })
        const { status } = await connection.send(rawPost('/v1/collect', body))
        if (status !== 204) {
          ledger.refused++
          await wait(20)
          continue
        }
        ledger.acknowledged.set(
          visitor,
          [...events, identify].map((e) => e.i),
        )
        if (raises) ledger.handRaisers.push(email)
      }
    } catch {
      // the worker was killed: what was under way was not acknowledged
    } finally {
      connection.close()
    }
  }
  await Promise.all(Array.from({ length: connections }, sender))
}
