// @vitest-environment node
import './browser-fixture'
import { readFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import { managedWorker } from '../../../extension/background/managed-policy'

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

it('the schema administrators see names what is read', () => {
  const schema = JSON.parse(readFileSync('extension/public/managed-schema.json', 'utf8'))
  expect(schema.properties).toEqual({ workerUrl: expect.objectContaining({ type: 'string' }) })
})
