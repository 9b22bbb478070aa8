// @vitest-environment node
import './browser-fixture'
import { readFileSync } from 'node:fs'
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import { managedScope, managedWorker } from '../../../extension/background/sync/managed-policy'
import { readSession, writeSession } from '../../../extension/background/sync/session'
import { workspaceOf } from '../../../extension/background/sync/workspace'
import { me } from './card-fixture'

const policy = (values: object) =>
  Object.assign(browser.storage, { managed: { get: async (key: string) => ({ [key]: (values as Record<string, unknown>)[key] }) } })
const before = browser.storage.managed
afterEach(() => void Object.assign(browser.storage, { managed: before }))

it('an administrator’s worker is the only one, said as an origin', async () => {
  policy({ workerUrl: ' https://baton.acme.example/ ' })
  expect(await managedWorker()).toBe('https://baton.acme.example')
})

it('no policy, a broken one and a browser that refuses to say allow any worker', async () => {
  for (const values of [{}, { workerUrl: 7 }, { workerUrl: 'no address' }]) {
    policy(values)
    expect(await managedWorker()).toBeNull()
  }
  Object.assign(browser.storage, { managed: { get: () => Promise.reject(new Error('Managed storage manifest not found')) } })
  expect(await managedWorker()).toBeNull()
})

it('a scope narrows only when it is one of the three', async () => {
  for (const scope of ['own', 'team', 'all']) {
    policy({ scope })
    expect(await managedScope()).toBe(scope)
  }
  for (const values of [{}, { scope: 'OWN' }, { scope: ['own'] }, { scope: null }]) {
    policy(values)
    expect(await managedScope()).toBe('all')
  }
})

it('the schema administrators see names what is read', () => {
  const schema = JSON.parse(readFileSync('extension/public/managed-schema.json', 'utf8'))
  expect(schema.properties).toEqual({
    workerUrl: expect.objectContaining({ type: 'string' }),
    scope: expect.objectContaining({ type: 'string', enum: ['own', 'team', 'all'] }),
  })
})

it('who is in a workspace of another worker is signed out, and that worker hears nothing', async () => {
  globalThis.indexedDB = new IDBFactory()
  const none = async () => {}
  const action = { setBadgeText: none, setTitle: none, setBadgeBackgroundColor: none }
  Object.assign(browser, { action, notifications: { clear: none } })
  const called: string[] = []
  const before = globalThis.fetch
  globalThis.fetch = (async (url: string) => void called.push(url)) as never
  const pushed: string[] = []
  const ports = {
    push: ({ type }: { type: string }) => void pushed.push(type),
    pushTo: () => {},
    senders: () => [],
    onPush: () => {},
    isIn: () => false,
  }
  try {
    policy({ workerUrl: 'https://baton.acme.example' })
    await writeSession({ workerUrl: 'https://other.example', token: 'bt_1', me })
    expect(await workspaceOf(ports).current()).toBeNull()
    expect(await readSession()).toBeNull()
    expect(pushed).toContain('wiped')
    expect(called).toEqual([])
  } finally {
    globalThis.fetch = before
  }
})
