// How many requests a second `POST /v1/collect` takes with scoring on, against a route of the same worker that does nothing
// with the same requests. Rounds of both alternate, so that whatever else the machine does meets both. Alone: `npx node test/bench/run.ts ingest`.
import { onConnections } from '../process/kit/raw-connection.ts'
import { WorkerProcess } from '../process/kit/worker-process.ts'
import { EVENTS_A_REQUEST, siteTraffic } from './load/site-traffic.ts'
import { workerdCpuSeconds } from './load/worker-cpu.ts'
import type { Measured } from './measured.ts'

const CONNECTIONS = 48
const ROUNDS = 5
const ROUND_MS = 3000
const NOOP = '/__local/noop'
const COLLECT = '/v1/collect'

type Round = { perSecond: number; cpuMs: number; refused: number }

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

async function round(worker: WorkerProcess, path: string, name: string, ms = ROUND_MS): Promise<Round> {
  let done = 0
  let refused = 0
  const cpuBefore = workerdCpuSeconds(worker.group)
  const start = performance.now()
  await onConnections(worker.port, CONNECTIONS, async (connection, index) => {
    const traffic = siteTraffic(worker.ready.writeKey, path, `${name}-${index}`)
    while (performance.now() - start < ms) {
      const { status } = await connection.send(traffic.next().value)
      if (status === 204 || status === 202) done++
      else refused++
    }
  })
  const seconds = (performance.now() - start) / 1000
  return { perSecond: done / seconds, cpuMs: ((workerdCpuSeconds(worker.group) - cpuBefore) * 1000) / done, refused }
}

export async function benchIngest(): Promise<Measured> {
  const worker = await WorkerProcess.start()
  try {
    await round(worker, NOOP, 'warm', 1000)
    await round(worker, COLLECT, 'warm', 1500)
    const noop: Round[] = []
    const collect: Round[] = []
    for (let n = 0; n < ROUNDS; n++) {
      noop.push(await round(worker, NOOP, `${n}`))
      collect.push(await round(worker, COLLECT, `${n}`))
    }
    const refused = collect.reduce((sum, r) => sum + r.refused, 0)
    if (refused > 0) throw new Error(`${refused} requests were refused; the measurement would be of refusals.\n${worker.log.slice(-2000)}`)
    const ratio = median(collect.map((r, n) => r.perSecond / noop[n]!.perSecond))
    const reference = median(noop.map((r) => r.perSecond))
    const taken = median(collect.map((r) => r.perSecond))
    const cpu = [median(noop.map((r) => r.cpuMs)), median(collect.map((r) => r.cpuMs))] as const
    return {
      name: `Ingest with scoring on: ${CONNECTIONS} connections, ${EVENTS_A_REQUEST} events a request, every 20th visitor becomes a lead`,
      rows: [
        { label: 'a route that does nothing', value: reference, unit: 'requests/s', ratio: 1 },
        { label: 'POST /v1/collect', value: taken, unit: 'requests/s', ratio, aim: { least: 0.25, of: 'ratio' } },
        { label: 'events stored and scored', value: taken * EVENTS_A_REQUEST, unit: 'events/s' },
        { label: 'processor, nothing done', value: cpu[0], unit: 'ms/request' },
        { label: 'processor, stored and scored', value: cpu[1], unit: 'ms/request', ratio: cpu[0] / cpu[1] },
      ],
    }
  } finally {
    await worker.close()
  }
}
