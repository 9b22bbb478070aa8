import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { DEMO_PERSON } from '../demo-site/demo-person.ts'
import { closedShadow } from './closed-shadow.ts'
import { startDemoWorld } from './demo-world.ts'
import { until } from './extension-page.ts'
import { raiseHand, takeWhitePaper } from './journeys.ts'

const FOLDER = join(import.meta.dirname, '../../.baton/demo')

/**
 * `npm run demo`: a visitor reads, takes the white paper and asks for a demo on the demo site; the rep, with a mail of that person open,
 * accepts on the page. Prints receipts and hand-off; screenshots under `.baton/demo/`. Throws when the loop does not close.
 */
export async function playDemo(tell: (line: string) => void): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  tell('Starting worker, demo site and two browsers; four months of an invented company are replayed first …')
  const world = await startDemoWorld({ demo: true })
  const shot = (name: string) => join(FOLDER, `${name}.png`)
  try {
    await world.popup.setViewportSize({ width: 400, height: 600 })
    const [, domain] = DEMO_PERSON.email.split('@')
    await world.api(world.worker.tokens.sales, `/v1/accounts/${domain}`, 'PUT', {
      named: false,
      owner: 'mb_sales',
      name: DEMO_PERSON.company,
    })
    tell(`${DEMO_PERSON.name} comes from an advertisement, reads on, and takes the white paper …`)
    await takeWhitePaper(world.visitors, world.site.url, DEMO_PERSON)
    tell('… comes back, reads the prices, and asks for a demo.')
    await raiseHand(world.visitors, world.site.url, DEMO_PERSON)
    await until('the hand-off', async () => (await world.leadOf(DEMO_PERSON.email))?.handoff?.state === 'open')
    await world.popup.waitForTimeout(700)
    await world.popup.screenshot({ path: shot('1-popup') })
    const mail = await world.rep.context.newPage()
    await mail.goto(world.site.url + DEMO_PERSON.mail)
    const shadow = await closedShadow(mail)
    const pill = await shadow.wait('button')
    await mail.screenshot({ path: shot('2-mail-with-pill') })
    await pill.click()
    const accept = await shadow.wait('.foot .button', /Accept/)
    await mail.waitForTimeout(300)
    await mail.screenshot({ path: shot('3-card') })
    await accept.click()
    const card = (await world.leadOf(DEMO_PERSON.email))!
    const handoff = () => world.api<Handoff>(world.worker.tokens.sales, `/v1/handoffs/${card.handoff!.id}`)
    await until('the accept in the worker', async () => (await handoff()).state === 'accepted')
    await mail.waitForTimeout(300)
    await mail.screenshot({ path: shot('4-accepted') })
    tell(receipts(card))
    tell(outcome(await handoff()))
    tell(`\nScreenshots are in ${FOLDER}`)
  } finally {
    await world.close()
  }
}

function receipts(card: Card): string {
  const lines = card.receipts.map((r) => `  ${r.label.padEnd(34)}${r.evidence.slice(0, 44).padEnd(46)}${r.points.toFixed(1).padStart(7)}`)
  const total = `  ${`${card.grade}, ${card.quadrant}`.padEnd(80)}${card.score.toFixed(1).padStart(7)}`
  return [`\n${card.name}, ${card.title} at ${card.account?.name}`, ...lines, `  ${'─'.repeat(85)}`, total].join('\n')
}

function outcome(h: Handoff): string {
  const seconds = ((h.decidedAt! - h.openedAt) / 1000).toFixed(1)
  return `\nHanded over by ${h.trigger} (${h.because}) to ${h.owner?.name}; ${h.state} by ${h.decidedBy?.name} ${seconds} s later.\nNext: ${h.play?.action}`
}
