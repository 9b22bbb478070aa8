import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Client, until, wait } from '../kit/client.ts'
import { newLedger, storm } from '../kit/load.ts'
import { expectWhole, lostEvents } from '../kit/marks.ts'
import { withStored } from '../kit/stored.ts'
import { teamState } from '../kit/team-state.ts'
import { WorkerProcess } from '../kit/worker-process.ts'

const ROUNDS = process.env.BATON_LONG ? 12 : 3

/** A state whose hourly limit on claimed hand-raises does not get in the way of counting them. */
async function unlimitedState(): Promise<string> {
  const { state } = await teamState()
  withStored(state, (db) => db.exec("UPDATE workspaces SET settings = json_set(settings, '$.claimedHandRaisesPerHour', 1000000)"))
  return state
}

/** Waits until the worker has nothing unscored left, without sending it anything that would wake it. */
async function allScored(worker: WorkerProcess): Promise<void> {
  await wait(300)
  await until('everything to be scored', async () => (await fetch(`${worker.url}/__local/ws_local/settled`, { method: 'POST' })).ok, 60_000)
}

describe('kill -9 during ingest at full load', () => {
  let worker: WorkerProcess
  const ledger = newLedger()
  beforeAll(async () => {
    worker = await WorkerProcess.start({ state: await unlimitedState() })
  })
  afterAll(() => worker?.close())

  test.each(Array.from({ length: ROUNDS }, (_, i) => i + 1))(
    'round %i: nothing acknowledged is lost or counted twice',
    async (round) => {
      const before = ledger.acknowledged.size
      const running = storm(worker, ledger)
      await until('the load to be full', async () => ledger.acknowledged.size - before > 300, 30_000)
      await wait(137 * (round % 4))
      await worker.kill()
      await running
      expect(ledger.acknowledged.size - before, 'acknowledged under load').toBeGreaterThan(300)
      await worker.restart()
      await allScored(worker)
      await worker.stop()
      expectWhole(worker.state, ledger)
      await worker.restart()
    },
    120_000,
  )

  test('the counts are of a real storm', ({ task }) => {
    Object.assign(task.meta, {
      acknowledgedRequests: ledger.acknowledged.size,
      handRaises: ledger.handRaisers.length,
      refused: ledger.refused,
    })
    expect(ledger.handRaisers.length).toBeGreaterThan(30)
  })
})

describe('kill -9 between storing and scoring', () => {
  let worker: WorkerProcess
  afterAll(() => worker?.close())

  test('every hand-off opens after the restart, with no visitor coming by', async () => {
    worker = await WorkerProcess.start({ state: await unlimitedState(), bindings: { TEST_HOLD_SCORING: '1' } })
    const ledger = newLedger()
    await storm(worker, ledger, { connections: 16, stop: () => ledger.requests >= 1500 })
    expect(ledger.handRaisers.length).toBeGreaterThan(100)
    await worker.kill()
    withStored(worker.state, (db) => {
      expect(lostEvents(db, ledger)).toBe(0)
      expect(db.prepare('SELECT count(*) AS n FROM handoffs').get()!.n, 'scoring was held').toBe(0)
    })
    // dies again in the middle of catching up
    await worker.restart()
    await wait(150)
    await worker.kill()
    await worker.restart()
    const client = new Client(worker.url, worker.ready.writeKey)
    await until(
      'all leads to appear by themselves',
      async () => {
        const last = ledger.handRaisers.map((email) => client.cardOf(worker.ready.tokens.sales, email))
        return (await Promise.all(last)).every((card) => card?.handoff?.state === 'open')
      },
      60_000,
    )
    await worker.stop()
    expectWhole(worker.state, ledger)
  }, 180_000)
})

describe('the negative control', () => {
  let worker: WorkerProcess
  afterAll(() => worker?.close())

  test('a worker that acknowledges before it stores fails the same check', async () => {
    worker = await WorkerProcess.start({ state: await unlimitedState(), bindings: { TEST_ACK_FIRST: '1' } })
    const ledger = newLedger()
    let lost = 0
    for (let round = 0; round < 5 && lost === 0; round++) {
      const before = ledger.acknowledged.size
      const running = storm(worker, ledger)
      await until('the load to be full', async () => ledger.acknowledged.size - before > 300, 20_000)
      await worker.kill()
      await running
      lost = withStored(worker.state, (db) => lostEvents(db, ledger))
      if (lost === 0) await worker.restart({ TEST_ACK_FIRST: '1' })
    }
    expect(lost).toBeGreaterThan(0)
    expect(() => expectWhole(worker.state, ledger)).toThrow('acknowledged events lost')
  }, 120_000)
})
