import { abortAllDurableObjects } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { watch } from '../../worker/jobs/watchdog'
import { workspacesWithWork } from '../../worker/store/workspaces'
import { scoredBy, visit } from './kit/collect'
import { settled } from './kit/hub'
import { newLead } from './kit/leads'
import { workspace } from './kit/workspace'

const mark = (ws: { id: string }, sql: string, ...more: unknown[]) =>
  env.DB.prepare(sql)
    .bind(ws.id, ...more)
    .run()

test('marks that a dead hub left behind are found and scored; who has nothing waiting is left alone', async () => {
  const ws = await workspace()
  const quiet = await workspace()
  await visit(ws, 'visitor-wanda', [
    { n: 'identify', u: '/', p: { email: 'wanda@nordwind.example' } },
    { n: 'page', u: '/pricing' },
  ])
  await newLead(quiet, 'quiet@nordwind.example')
  await settled(ws)
  await settled(quiet)
  const before = await scoredBy(ws, 'wanda@nordwind.example')
  await abortAllDurableObjects()
  await mark(ws, 'UPDATE leads SET card = NULL, unscored = 1 WHERE workspace = ?1')
  const waiting = await workspacesWithWork(env.DB, Date.now())
  expect(waiting).toContain(ws.id)
  expect(waiting).not.toContain(quiet.id)
  await watch(env)
  await settled(ws)
  expect(await scoredBy(ws, 'wanda@nordwind.example')).toMatchObject({ id: before.id, score: before.score })
  expect(await workspacesWithWork(env.DB, Date.now())).not.toContain(ws.id)
})

test('a timer that was missed is done', async () => {
  const ws = await workspace()
  const lead = await newLead(ws, 'ute@nordwind.example')
  const { id } = (await ws.as('rep', 'POST', '/v1/handoffs', { leadId: lead.id, note: 'Called us' })).body
  await ws.as('rep', 'POST', `/v1/handoffs/${id}/accept`)
  await abortAllDurableObjects()
  await mark(ws, "UPDATE timers SET due_at = ?2 WHERE workspace = ?1 AND kind = 'undo'", Date.now() - 60_000)
  await mark(ws, "UPDATE handoffs SET record = json_set(record, '$.undo.until', ?2) WHERE workspace = ?1", Date.now() - 60_000)
  await watch(env)
  await settled(ws)
  expect(await env.DB.prepare("SELECT count(*) AS n FROM timers WHERE workspace = ?1 AND kind = 'undo'").bind(ws.id).first('n')).toBe(0)
  expect((await ws.as('rep', 'GET', `/v1/handoffs/${id}`)).body.undoUntil).toBeNull()
})

test('a workspace whose hub cannot start does not keep the others asleep', async () => {
  const broken = await workspace()
  const ws = await workspace()
  await newLead(ws, 'nils@nordwind.example')
  await settled(ws)
  await mark(broken, "UPDATE definitions SET status = 'retired' WHERE workspace = ?1")
  for (const one of [broken, ws]) {
    await mark(one, "INSERT INTO timers (workspace, kind, subject, due_at) VALUES (?1, 'undo', 'gone', 1)")
  }
  expect(await workspacesWithWork(env.DB, Date.now())).toEqual(expect.arrayContaining([broken.id, ws.id]))
  await watch(env)
  expect(await env.DB.prepare('SELECT count(*) AS n FROM timers WHERE workspace = ?1').bind(ws.id).first('n')).toBe(0)
  await mark(broken, 'DELETE FROM timers WHERE workspace = ?1')
})

test('an import whose runner was never woken goes on, and the cron trigger is what wakes it', async () => {
  const ws = await workspace()
  await newLead(ws, 'ole@nordwind.example')
  await settled(ws)
  await mark(
    ws,
    "INSERT INTO jobs (workspace, kind, subject, status, created_at, updated_at) VALUES (?1, 'rescore', 'all', 'running', 1, 1)",
  )
  const { default: worker } = await import('../../worker')
  await worker.scheduled({} as ScheduledController, env)
  const status = () => env.DB.prepare('SELECT status FROM jobs WHERE workspace = ?1').bind(ws.id).first('status')
  await expect.poll(status, { timeout: 5000 }).toBe('done')
})

test('an answer under an Idempotency-Key is repeated for 7 days and then forgotten, of every workspace', async () => {
  const ws = await workspace()
  const lead = await newLead(ws, 'otto@nordwind.example')
  const answer = await ws.as('rep', 'POST', '/v1/handoffs', { leadId: lead.id, note: 'Called us' })
  const accept = () => ws.as('rep', 'POST', `/v1/handoffs/${answer.body.id}/accept`, undefined, { 'idempotency-key': 'one-press' })
  expect((await accept()).status).toBe(200)
  const kept = () => env.DB.prepare('SELECT count(*) AS n FROM idempotency WHERE workspace = ?1').bind(ws.id).first('n')
  const age = (days: number) => mark(ws, 'UPDATE idempotency SET at = ?2 WHERE workspace = ?1', Date.now() - days * 86_400_000)
  await age(6.9)
  await watch(env)
  expect(await kept()).toBe(1)
  expect((await accept()).status).toBe(200)
  await age(7.1)
  await watch(env)
  expect(await kept()).toBe(0)
  const { results } = await env.DB.prepare('EXPLAIN QUERY PLAN DELETE FROM idempotency WHERE workspace = ?1 AND at < ?2')
    .bind(ws.id, 0)
    .all<{ detail: string }>()
  expect(results.map(({ detail }) => detail).join()).toContain('idempotency_by_age')
})
