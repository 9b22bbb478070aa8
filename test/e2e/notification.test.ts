import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import { type DemoWorld, startDemoWorld } from './demo-world.ts'
import { until } from './extension-page.ts'
import { type Person, person, raiseHand } from './journeys.ts'

// A visitor asks for a demo while the rep looks elsewhere: the browser says so, a click on it leads to the lead. No display, so nobody
// can press the notification itself; the browser's own click event is sent to the running background.
let world: DemoWorld

beforeAll(async () => {
  world = await startDemoWorld({ demo: true })
}, 120_000)
afterAll(() => world?.close())

const inBackground = async <T>(expression: string) => (await world.rep.background()).evaluate<T>(expression)
const shown = async () => Object.keys(await inBackground<object>('chrome.notifications.getAll()'))

async function raisedHand(who: Person): Promise<string> {
  await world.api(world.worker.tokens.sales, `/v1/accounts/${who.email.split('@')[1]}`, 'PUT', { named: false, owner: 'mb_sales' })
  await raiseHand(world.visitors, world.site.url, who)
  await until('handed over', async () => (await world.leadOf(who.email))?.handoff?.state === 'open')
  return (await world.leadOf(who.email))!.handoff!.id
}
const inWorker = (id: string) => world.api<Handoff>(world.worker.tokens.sales, `/v1/handoffs/${id}`)

it('a raised hand → one notification → its lead → Accept → D1 has it and the notification is gone', async () => {
  expect(await inBackground<string>('chrome.action.getBadgeText({})')).not.toBe('')
  expect(await shown()).toEqual([])
  const who = person('Annegret Vossberg', 'Vossberg Pumpen', 'vossberg-pumpen.example')
  const id = await raisedHand(who)
  await until('the notification', async () => (await shown()).includes(id))
  expect(await shown()).toEqual([id])

  const opened = world.rep.context.waitForEvent('page', (page: Page) => page.url().includes('extension://'))
  await inBackground(`chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`)
  const story = await opened
  await story.getByRole('heading', { name: who.name }).first().waitFor()
  await story.getByRole('button', { name: /^Accept/ }).click()
  await until('D1 has the accept', async () => (await inWorker(id)).state === 'accepted')
  expect((await inWorker(id)).decidedBy?.name).toBe('Mara Lindqvist')
  await until('nothing shown', async () => (await shown()).length === 0)
  await story.close()
})

it('one that is decided elsewhere goes by itself; one that waited before the background slept does not come back', async () => {
  const id = await raisedHand(person('Tjark Hennings', 'Hennings Antriebe', 'hennings-antriebe.example'))
  await until('the notification', async () => (await shown()).includes(id))
  await inBackground(`chrome.notifications.clear(${JSON.stringify(id)})`)
  await world.rep.killBackground()
  const other = await raisedHand(person('Silke Marquardt', 'Marquardt Lager', 'marquardt-lager.example'))
  await until('the next notification', async () => (await shown()).includes(other), 20_000)
  expect(await shown()).toEqual([other])
  await world.api(world.worker.tokens.sales, `/v1/handoffs/${other}/accept`, 'POST', {})
  await until('nothing shown', async () => (await shown()).length === 0)
})
