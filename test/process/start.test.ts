import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '../free-port.ts'

// `npm start` as a newcomer runs it, without a display: everything is served, and a second start finds everything as it was left.
const state = mkdtempSync(join(tmpdir(), 'baton-start-'))
const running: ChildProcess[] = []
afterAll(() => {
  for (const child of running) if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL')
  rmSync(state, { recursive: true, force: true })
})

async function start(): Promise<{ worker: string; site: string; output: string; stop(): Promise<number | null> }> {
  const [port, sitePort] = [await freePort(), await freePort()]
  const args = ['--silent', 'start', '--', '--port', `${port}`, '--site-port', `${sitePort}`, '--state', state, '--no-browser']
  const child = spawn('npm', args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  let output = ''
  child.stderr!.on('data', (text) => {
    output += text
  })
  await new Promise<void>((ready, fail) => {
    child.once('exit', (code) => fail(new Error(`npm start ended with ${code}: ${output}`)))
    child.stdout!.on('data', (text) => {
      output += text
      if (output.includes('/join/')) ready()
    })
  })
  return {
    worker: `http://127.0.0.1:${port}`,
    site: `http://127.0.0.1:${sitePort}`,
    output,
    async stop() {
      const ended = once(child, 'exit')
      process.kill(-child.pid!, 'SIGTERM')
      return (await ended)[0] as number | null
    },
  }
}

it('serves worker, demo site and mail page, and keeps its data over a second start', async () => {
  const first = await start()
  const { secretKey, tokens } = JSON.parse(readFileSync(join(state, 'credentials.json'), 'utf8'))
  const api = async (base: string, path: string, init: RequestInit = {}) => {
    const answer = await fetch(base + path, { ...init, headers: { authorization: `Bearer ${secretKey}` } })
    return (await answer.json()) as { leads: { email: string }[] }
  }
  expect(await (await fetch(`${first.site}/`)).text()).toContain(`${first.worker}/baton.js`)
  expect((await fetch(`${first.site}/mail/`)).status).toBe(200)
  const before = (await api(first.worker, '/v1/leads?limit=200&sort=name')).leads
  expect(before.length).toBeGreaterThanOrEqual(60)
  await api(first.worker, '/v1/leads', { method: 'POST', body: JSON.stringify({ email: 'kept@kept-over.example', name: 'Kept Over' }) })
  await first.stop()

  const second = await start()
  const after = (await api(second.worker, '/v1/leads?limit=200&sort=name')).leads
  expect(after.map((l) => l.email).toSorted()).toEqual([...before.map((l) => l.email), 'kept@kept-over.example'].toSorted())
  const me = await fetch(`${second.worker}/v1/me`, { headers: { authorization: `Bearer ${tokens.sales}` } })
  expect(me.status).toBe(200)
  await second.stop()
}, 120_000)
