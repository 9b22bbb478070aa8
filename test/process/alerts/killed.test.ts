import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Delivery } from '#shared/schema/delivery'
import type { Handoff } from '#shared/schema/handoff'
import { type Client, until, wait } from '../kit/client.ts'
import { newLead } from '../kit/handoff-states.ts'
import { Receiver } from '../kit/receiver.ts'
import { rowsOf, withStored } from '../kit/stored.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'
import type { WorkerProcess } from '../kit/worker-process.ts'

const ROUNDS = process.env.BATON_LONG === '1' ? 25 : 4
const A_ROUND = 6
let team: Team
let worker: WorkerProcess
let hook: Receiver
let secret: string
let client: Client

// hooks after the tests run in reverse: the worker ends before whom it tells
afterAll(() => hook?.close())
withTeamWorker((on) => {
  ;({ team, worker, client } = on)
})
beforeAll(async () => {
  hook = await Receiver.start()
  // a little slow, so that a kill finds alerts in the air
  hook.behaves = (response) => void setTimeout(() => response.writeHead(200).end(), 30)
  const said = await client.post<{ secret: string }>(team.tokens.adam, '/v1/channels', { kind: 'webhook', name: 'CRM', url: hook.url })
  secret = said.body.secret
})

const waiting = async (state: string): Promise<Delivery[]> =>
  (await client.get<{ deliveries: Delivery[] }>(team.tokens.adam, `/v1/deliveries?limit=200&state=${state}`)).body.deliveries

/** Asks until there is an answer, over kills and restarts, always under the same key. */
async function insist<T>(path: string, body: unknown, key: string, token: string): Promise<T> {
  return until(
    `an answer to ${path}`,
    async () => {
      const said = await client.post<T>(token, path, body, { 'Idempotency-Key': key }).catch(() => null)
      if (said === null || said.status >= 500) return null
      expect(said.status, JSON.stringify(said.body)).toBeLessThan(300)
      return said.body
    },
    30_000,
  )
}

test('killed at random points of accept → webhook → alerts: decided exactly once, told at least once under one id', async () => {
  const accepted: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const leads = await Promise.all(Array.from({ length: A_ROUND }, () => newLead(client, team.tokens.mark)))
    const work = leads.map(async ({ id }, n) => {
      await wait(n * 25)
      // marketing hands over, so a rep is alerted; the manager accepts
      const { id: handoff } = await insist<Handoff>('/v1/handoffs', { leadId: id, note: 'Met at the fair' }, `open-${id}`, team.tokens.mark)
      await insist(`/v1/handoffs/${handoff}/accept`, {}, `accept-${id}`, team.tokens.mia)
      accepted.push(handoff)
    })
    const killed = (async () => {
      await wait(20 + Math.random() * 350)
      await worker.kill()
      await worker.restart()
    })()
    await Promise.all([...work, killed])
  }
  // Undo windows pass; one more kill while the decisions are told.
  await wait(9500)
  await worker.kill()
  await worker.restart()
  await client.get(team.tokens.ann, '/v1/me')
  await client.post(team.tokens.ann, '/v1/handoffs/ho_none/seen')
  const toldOf = (type: string, id: string) => hook.of(type).filter((h) => h.data.handoffId === id)
  await until('every decision to be told', async () => accepted.every((id) => toldOf('handoff.decided', id).length > 0), 40_000)

  // Told is not yet written down: what is in the air when a worker stops is told again, under the same id.
  await until('every outcome to be written down', async () => {
    const open = (await Promise.all(['pending', 'failed'].map(waiting))).flat()
    return !open.some((d) => d.channel === 'webhook' && accepted.includes(d.handoffId ?? ''))
  })

  expect(accepted.length).toBe(ROUNDS * A_ROUND)
  const verifier = new Webhook(secret)
  for (const { headers, text } of hook.requests) verifier.verify(text, headers as Record<string, string>)
  await worker.stop()
  withStored(team.state, (db) => {
    for (const id of accepted) {
      const steps = rowsOf<{ action: string }>(db, 'SELECT action FROM handoff_steps WHERE handoff = ? ORDER BY n', id).map((s) => s.action)
      expect(steps, 'each once').toEqual(['open', 'accept'])
      const rows = rowsOf<{ id: string; kind: string; state: string }>(
        db,
        "SELECT id, kind, state FROM deliveries WHERE handoff = ? AND channel = 'webhook' ORDER BY created_at",
        id,
      )
      expect(rows.map((r) => r.kind)).toEqual(['opened', 'decision'])
      const [opened, decided] = rows
      // Accepted before it could be told: then nobody needs the alert any more. Else it was told, under its row's id only.
      const told = new Set(toldOf('handoff.opened', id).map((h) => h.id))
      if (opened!.state === 'cancelled') expect([...told].every((one) => one === opened!.id)).toBe(true)
      else expect([opened!.state, ...told]).toEqual(['sent', opened!.id])
      expect([decided!.state, ...new Set(toldOf('handoff.decided', id).map((h) => h.id))]).toEqual(['sent', decided!.id])
    }
  })
}, 180_000)
