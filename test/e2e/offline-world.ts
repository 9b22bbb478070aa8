import type { Page } from 'playwright-core'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { rowsOf, withStored } from '../process/kit/stored.ts'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { call } from './call.ts'
import { mustAsk, until } from './extension-page.ts'
import { type Network, networkTo } from './offline-network.ts'
import { type RunningWorker, startWorker } from './worker.ts'

export type Waiting = { leadId: string; handoffId: string; email: string }

/** The real worker, a network that can be cut, and a rep's browser with hand-offs that wait. */
export type OfflineWorld = {
  worker: RunningWorker
  network: Network
  browser: BatonBrowser
  page: Page
  waiting: Waiting[]
  /** waits until the outbox is empty, telling the browser now and then that it may try again */
  delivered(timeoutMs?: number): Promise<void>
  live(): Promise<void>
  close(): Promise<void>
}

export async function offlineWorld(count: number): Promise<OfflineWorld> {
  const worker = await startWorker()
  const waiting = await handoffsOf(worker, count)
  const network = await networkTo(worker.url)
  const browser = await launchBrowser()
  await browser.grant(network.url)
  const page = await browser.openExtensionPage('sidepanel.html')
  await mustAsk(page, 'join', { url: worker.joinUrl.replace(worker.url, network.url) })
  const connection = () => mustAsk(page, 'connection', {})
  const live = () => until('live', async () => (await connection()).state === 'live', 20_000)
  await live()
  return {
    worker,
    network,
    browser,
    page,
    waiting,
    live,
    async delivered(timeoutMs = 40_000) {
      const end = Date.now() + timeoutMs
      for (;;) {
        const background = await browser.background()
        // what the browser says when the network is back; no attempt waits for its time then
        await background.evaluate(`dispatchEvent(new Event('online'))`).catch(() => {})
        const now = await connection().catch(() => null)
        if (now && now.state !== 'signed-out' && now.unsent === 0) return
        if (Date.now() > end) throw new Error(`still not delivered: ${JSON.stringify(now)}`)
        await page.waitForTimeout(150)
      }
    },
    async close() {
      await browser.close()
      await network.close()
      await worker.close()
    },
  }
}

async function handoffsOf(worker: RunningWorker, count: number): Promise<Waiting[]> {
  const one = async (n: number): Promise<Waiting> => {
    const lead = { email: `person.${n}@harbour-${n}.example`, name: `Person ${n}`, title: 'Head of Sales' }
    const { id } = await call<Card>(worker, worker.tokens.marketing, 'POST', '/v1/leads', lead)
    const handoff = await call<Handoff>(worker, worker.tokens.marketing, 'POST', '/v1/handoffs', { leadId: id, note: 'Call them' })
    return { leadId: id, handoffId: handoff.id, email: lead.email }
  }
  const made: Waiting[] = []
  const WIDE = 20
  for (let from = 0; from < count; from += WIDE)
    made.push(...(await Promise.all(Array.from({ length: Math.min(WIDE, count - from) }, (_, i) => one(from + i)))))
  return made
}

/** What members did to each hand-off, in order, read from the worker's database. */
export function storedSteps({ state }: RunningWorker): Map<string, string[]> {
  const sql = `SELECT handoff, action FROM handoff_steps WHERE by_member = 'mb_sales' AND action NOT IN ('open', 'seen') ORDER BY handoff, n`
  const steps = new Map<string, string[]>()
  for (const { handoff, action } of withStored(state, (db) => rowsOf<{ handoff: string; action: string }>(db, sql)))
    steps.set(handoff, [...(steps.get(handoff) ?? []), action])
  return steps
}

/** How often the audit log names each decision on a hand-off. */
export function auditedDecisions({ state }: RunningWorker): Map<string, string[]> {
  const sql = `SELECT subject, action FROM audit WHERE by_member = 'mb_sales' AND action LIKE 'handoff.%' AND action <> 'handoff.seen' ORDER BY at, id`
  const found = new Map<string, string[]>()
  for (const { subject, action } of withStored(state, (db) => rowsOf<{ subject: string; action: string }>(db, sql)))
    found.set(subject, [...(found.get(subject) ?? []), action.replace('handoff.', '')])
  return found
}
