import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf, handoffOf, member } from '../extension/background/card-fixture'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import type { ContractServer } from './contract-server.ts'
import { decidingServer } from './deciding-server.ts'
import { askFrom, mustAsk, until } from './extension-page.ts'

// An administrator's policy as real Chromium reads it: from a file of this machine that only root may write. Part of `npm run test:long`.
const FOLDER = '/etc/chromium/policies/managed'
/** Always the same name: what a killed run left, the next takes away; it names an extension whose id came from that run's folder. */
const FILE = join(FOLDER, 'baton-test.json')
let made: string[] = []
let browser: BatonBrowser
let own: ContractServer
let other: ContractServer

const setPolicy = (id: string, values: object) => writeFileSync(FILE, JSON.stringify({ '3rdparty': { extensions: { [id]: values } } }))

/** Leaves the machine as it was, also when this process ends before the tests do. */
function takeAway(): void {
  rmSync(FILE, { force: true })
  for (const folder of made) if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
  made = []
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
function end(): never {
  takeAway()
  process.exit(1)
}

beforeAll(async () => {
  for (let folder = FOLDER; !existsSync(folder); folder = dirname(folder)) made.push(folder)
  process.on('exit', takeAway)
  for (const name of SIGNALS) process.on(name, end)
  try {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(FILE, '{}')
  } catch (error) {
    throw new Error(`Run this as root: it needs to write a policy into ${FOLDER} for as long as it runs. ${error}`)
  }
  own = await decidingServer().start()
  other = await decidingServer().start()
  own.put(cardOf('mine', { name: 'Anna Weber', handoff: handoffOf('mine', { owner: { id: member.id, name: member.name } }) }))
  own.put(cardOf('theirs', { name: 'Ben Ortiz', owner: { id: 'mb_else', name: 'Otto' } }))
  browser = await launchBrowser()
  for (const { url } of [own, other]) await browser.grant(url)
})
afterAll(async () => {
  takeAway()
  process.off('exit', takeAway)
  for (const name of SIGNALS) process.off(name, end)
  await browser?.close()
  await own?.stop()
  await other?.stop()
})

it('a browser under a policy joins the workspaces of that worker only, keeps the leads of that scope, and leaves when the policy says so', async () => {
  const views = await browser.openExtensionPage('popup.html')
  const managed = () => views.evaluate<object>('chrome.storage.managed.get().catch(() => ({}))')
  const leads = async () => (await mustAsk(views, 'search', { query: '', limit: 9, offset: 0 })).cards.map(({ id }) => id).sort()
  const setAndRead = async (values: object) => {
    setPolicy(browser.extensionId, values)
    // Chromium looks at the folder when it changes, after a pause
    const wanted = JSON.stringify(values)
    await until(`the policy ${wanted}`, async () => JSON.stringify(await managed()) === wanted, 30_000)
  }
  expect(await managed()).toEqual({})

  await setAndRead({ workerUrl: `${own.url}/` })
  const refused = await askFrom(views, 'join', { url: other.joinLink })
  expect(refused).toMatchObject({ ok: false, message: expect.stringContaining(new URL(own.url).host) })
  expect(other.seen).toEqual([])
  await mustAsk(views, 'join', { url: own.joinLink })
  await until('every lead', async () => (await leads()).length === 2)

  await setAndRead({ scope: 'own', workerUrl: own.url })
  await until('the own leads alone', async () => (await leads()).join() === 'mine')

  await setAndRead({ workerUrl: other.url })
  await until('signed out', async () => (await mustAsk(views, 'connection', {})).state === 'signed-out')
}, 120_000)
