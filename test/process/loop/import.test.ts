import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Import } from '#shared/schema/import'
import { until } from '../kit/client.ts'
import { WorkerProcess } from '../kit/worker-process.ts'

const ROWS = process.env.BATON_LONG ? 20_000 : 3000
const KILLS = process.env.BATON_LONG ? 10 : 1

let worker: WorkerProcess
beforeAll(async () => {
  worker = await WorkerProcess.start()
})
afterAll(() => worker?.close())

async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers = { Authorization: `Bearer ${worker.ready.secretKey}` }
  const answer = await fetch(`${worker.url}${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
  return (await answer.json()) as T
}

test('kill -9 during an import: it goes on by itself, and every row is imported and counted once', { timeout: 600_000 }, async ({
  task,
}) => {
  const rows = Array.from({ length: ROWS }, (_, i) => `person${i}@company${i % 97}.example;Vera${i};Vogel;VP Operations`)
  const { id } = await api<Import>('POST', '/v1/imports', { kind: 'leads', csv: `E-Mail;Vorname;Nachname;Titel\n${rows.join('\n')}` })
  const now = () => api<Import>('GET', `/v1/imports/${id}`)
  const killedAt: number[] = []
  while (killedAt.length < KILLS) {
    const beyond = ((killedAt.length + 0.5) * ROWS) / (KILLS + 1)
    const { rowsDone, status } = await until('some rows to be done', async () => ((await now()).rowsDone >= beyond ? now() : null), 120_000)
    if (status !== 'running') break
    await worker.kill()
    killedAt.push(rowsDone)
    await worker.restart()
  }
  const done = await until('the import to end', async () => ((await now()).status === 'running' ? null : now()), 400_000)
  expect(killedAt.length, 'it was killed while it ran').toBeGreaterThan(0)
  expect(done).toMatchObject({ status: 'done', rowsDone: ROWS, created: ROWS, updated: 0, failed: 0 })
  const seen = new Set<string>()
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { leads: { email: string }[]; cursor: string | null } = await api(
      'GET',
      `/v1/leads?limit=200&sort=name${cursor && `&cursor=${cursor}`}`,
    )
    for (const lead of page.leads) seen.add(lead.email)
    cursor = page.cursor
  }
  expect(seen.size).toBe(ROWS)
  Object.assign(task.meta, { rows: ROWS, killedAt })
})
