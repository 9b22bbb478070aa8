import type { BrowserContext } from 'playwright-core'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { withStored } from '../process/kit/stored.ts'
import { call } from './call.ts'
import type { RunningWorker } from './worker.ts'
import { XSS_STRINGS } from './xss-strings.ts'

export const emailOf = (index: number) => `x${index}@x${index}.example`

/**
 * Every label of the published definition becomes one of the strings: enough rules that match everybody for all of them.
 * The worker that keeps this state must not be running.
 */
export function poisonDefinition(state: string): void {
  withStored(state, (db) => {
    const row = db.prepare("SELECT version, content FROM definitions WHERE status = 'published'").get() as {
      version: number
      content: string
    }
    const content = JSON.parse(row.content)
    content.name = XSS_STRINGS[0]
    content.fit = XSS_STRINGS.map((label, index) => ({
      id: `x-${index}`,
      label,
      when: [{ trait: 'emailKind', op: 'exists', value: true }],
      points: 1,
    }))
    for (const [index, rule] of content.readiness.entries()) rule.label = XSS_STRINGS[index]
    // for the page /xray alone, which no lead saw
    const match = { names: ['page'], paths: ['/xray'] }
    content.readiness.push(...XSS_STRINGS.map((label, index) => ({ id: `y-${index}`, label, match, points: 1, decay: { kind: 'none' } })))
    for (const [index, rule] of content.handRaise.entries()) rule.label = XSS_STRINGS[index + 40]
    // every second lead is excluded, and its card says by what
    content.excluded = XSS_STRINGS.map((label, index) => ({
      id: `z-${index}`,
      label,
      when: [{ trait: 'domain', op: 'is', value: index % 2 === 1 ? `x${index}.example` : 'nobody.example' }],
    }))
    for (const [index, play] of content.plays.entries()) {
      play.action = XSS_STRINGS[index + 17]
      play.opener = XSS_STRINGS[index + 33]
    }
    db.prepare('UPDATE definitions SET content = ? WHERE version = ?').run(JSON.stringify(content), row.version)
  })
}

/** One lead for each string, which is in every field of it: said by a browser, by a member, and about its account and hand-off. */
export async function poisonLead(worker: RunningWorker, index: number): Promise<{ card: Card; handoff: Handoff }> {
  const text = XSS_STRINGS[index]!
  const { admin, marketing, sales } = worker.tokens
  const said = { title: text, company: text, need: text, budget: text, authority: text, timing: text, note: [text, text] }
  await collect(worker, index, text, said)
  const card = await call<Card>(worker, sales, 'POST', '/v1/leads', {
    email: emailOf(index),
    name: text,
    title: text,
    company: text,
    crmId: text,
    traits: said,
  })
  const asset = { label: text, kind: text.slice(0, 40), stage: 'top', paths: [`/asset-${index}`] }
  if (index % 5 === 0) await call(worker, admin, 'PUT', `/v1/assets/x-${index}`, asset)
  await call(worker, sales, 'PUT', `/v1/accounts/x${index}.example`, { named: true, name: text, plan: text, traits: { industry: text } })
  const { handoff } = await call<Card>(worker, sales, 'GET', `/v1/leads/${card.id}`)
  const opened = handoff?.id ?? (await call<Handoff>(worker, marketing, 'POST', '/v1/handoffs', { leadId: card.id, note: text })).id
  return { card, handoff: await call<Handoff>(worker, sales, 'GET', `/v1/handoffs/${opened}`) }
}

/** What a browser may say through the public key, with the string wherever it can stand. */
async function collect(worker: RunningWorker, index: number, text: string, said: object): Promise<void> {
  const event = (n: string, u: string, p?: object) => ({ i: crypto.randomUUID(), n, t: Date.now(), u, r: text, p })
  const site = 'http://localhost:8788'
  const props = { name: text, title: text, form: text, url: text, href: text, file: text }
  const body = {
    k: worker.writeKey,
    v: `visitor-of-xss-${index}`,
    e: [
      event('page', `${site}/${text}?utm_source=${text}&utm_campaign=${text}#${text}`, props),
      event('page', text, props),
      event('page', `${site}/asset-${index}`, props),
      event('identify', `${site}/`, { email: emailOf(index), name: text, ...said, note: text }),
      event(text, `${site}/?${text}`, props),
      event('form', `${site}/${text}`, props),
      event('download', text, props),
    ],
  }
  const answer = await fetch(`${worker.url}/v1/collect`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: site, 'user-agent': 'Mozilla/5.0 Chrome/156.0.0.0 Safari/537.36' },
    body: JSON.stringify(body),
  })
  if (answer.status !== 204) throw new Error(`collect of string ${index} answered ${answer.status}: ${await answer.text()}`)
}

/** Everything that shows that a string ran, or would have if a policy had not stopped it; from all pages of a browser. */
export async function watchCanary(context: BrowserContext): Promise<string[]> {
  const ran: string[] = []
  await context.exposeBinding('xss', ({ page }) => void ran.push(`a string ran on ${page?.url()}`))
  await context.addInitScript(() => {
    const report = (globalThis as unknown as { xss(): void }).xss
    document.addEventListener('securitypolicyviolation', () => report())
  })
  context.on('request', (request) => {
    if (/xss\.invalid/.test(new URL(request.url()).host)) ran.push(`${request.frame().url()} loads ${request.url()}`)
  })
  context.on('dialog', (dialog) => {
    ran.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('console', (message) => {
    if (/content security policy|refused to (execute|run|load)/i.test(message.text())) ran.push(message.text())
  })
  return ran
}
