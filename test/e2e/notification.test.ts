import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import { type DemoWorld, startDemoWorld } from './demo-world.ts'
import { until } from './extension-page.ts'
import { type Person, person, raiseHand } from './journeys.ts'
import { type NotificationServer, notificationServer } from './notification-server.ts'
import { openSidePanelOf } from './side-panel.ts'

// A visitor asks for a demo while the rep looks elsewhere: the desktop says so, a click on it leads to the lead. The desktop's notification
// server is ours, so the notification is the one the browser shows and the click takes the way a person's does, gesture and all.
const SHOTS = join(import.meta.dirname, '../../.baton/e2e')
let world: DemoWorld
let desktop: NotificationServer

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  desktop = await notificationServer()
  process.env.DBUS_SESSION_BUS_ADDRESS = desktop.address
  world = await startDemoWorld({ demo: true })
}, 120_000)
afterAll(async () => {
  await world?.close()
  await desktop?.close()
  delete process.env.DBUS_SESSION_BUS_ADDRESS
})

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
  await until('the badge counts who waits', async () => (await inBackground<string>('chrome.action.getBadgeText({})')) !== '')
  expect(await shown()).toEqual([])
  const who = person('Annegret Vossberg', 'Vossberg Pumpen', 'vossberg-pumpen.example')
  const id = await raisedHand(who)
  await until('the notification', async () => (await shown()).includes(id))
  expect(await shown()).toEqual([id])

  await until('the desktop shows it', () => desktop.shown().some(({ title }) => title.includes(who.name)))
  expect(desktop.shown()).toHaveLength(1)
  await world.popup.bringToFront()
  desktop.press(desktop.shown()[0]!.id)
  const panel = await openSidePanelOf(world.rep.context, world.rep.extensionId)
  await until('the panel tells of the lead', () =>
    panel.evaluate<boolean>(`document.querySelector('.head h2')?.textContent === ${JSON.stringify(who.name)}`),
  )
  await until('its evidence', async () =>
    (await panel.evaluate<string>("document.body?.innerText ?? ''")).includes('Evidence at hand-over'),
  )
  await panel.screenshot(join(SHOTS, 'notification-panel.png'))
  await panel.click('Accept')
  await until('D1 has the accept', async () => (await inWorker(id)).state === 'accepted')
  expect((await inWorker(id)).decidedBy?.name).toBe('Mara Lindqvist')
  await until('nothing shown', async () => (await shown()).length === 0 && desktop.shown().length === 0)
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
