// What Baton costs the pages it runs on: a CRM list of 500 rows of whom 250 are leads, loaded in turns without Baton, with it, and
// with a reader as it is written first. Alone: `npm run bench -- page-cost`.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from '../e2e/browser.ts'
import { decidingServer } from '../e2e/deciding-server.ts'
import { mustAsk, until } from '../e2e/extension-page.ts'
import { cardOf } from '../extension/background/card-fixture.ts'
import type { Measured, MeasuredRow } from './measured.ts'
import { type CostSite, serveCostSite } from './page/cost-site.ts'
import { type Load, measureLoad, measureScroll } from './page/page-round.ts'
import { measureUse, type Use } from './page/use-round.ts'

const ROUNDS = 5
const SLOW_ROUNDS = 2
/** what is looked for is a millisecond or two, and single loads differ by as much */
const EMPTY_ROUNDS = 40
const LEADS = 250
const VARIANTS = ['without', 'empty', 'baton', 'naive'] as const
type Variant = (typeof VARIANTS)[number]
type Chrome = { chrome: { scripting: { registerContentScripts(scripts: object[]): Promise<void> } } }

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
/** mean of the middle half: steadier than the median by far, and no single collection of garbage decides it */
const middle = (values: readonly number[]): number => {
  const half = values.toSorted((a, b) => a - b).slice(Math.floor(values.length / 4), Math.ceil((values.length * 3) / 4))
  return half.reduce((sum, value) => sum + value, 0) / half.length
}
const most = (loads: readonly Load[]): number => Math.max(...loads.map((load) => load.longestTaskMs))
const firstMark = (loads: readonly Load[]): number => median(loads.map((load) => load.firstMarkMs ?? Number.POSITIVE_INFINITY))

export async function benchPageCost(): Promise<Measured> {
  const server = await decidingServer().start()
  for (let i = 0; i < LEADS; i++) server.put(cardOf(`p${2 * i}`, { email: `p${2 * i}@list.example`, name: `Person ${2 * i}` }))
  const sites: Record<Variant, CostSite> = {
    without: await serveCostSite(),
    empty: await serveCostSite(),
    baton: await serveCostSite(),
    naive: await serveCostSite({ naive: true }),
  }
  const browser = await launchBrowser()
  try {
    await browser.grant(server.url)
    await browser.grant(sites.baton.origin)
    const view = await browser.openExtensionPage('popup.html')
    await mustAsk(view, 'join', { url: server.joinLink })
    await mustAsk(view, 'siteGranted', { origin: sites.baton.origin })
    await until(
      'every lead is there',
      async () => (await mustAsk(view, 'search', { query: '', limit: 1, offset: 0 })).total === LEADS,
      20_000,
    )

    // the least an extension can do: a content script that does nothing, in a page of its own
    writeFileSync(join(browser.extension, 'empty.js'), '0')
    await browser.grant(sites.empty.origin)
    await view.evaluate(
      (matches) =>
        (globalThis as unknown as Chrome).chrome.scripting.registerContentScripts([
          { id: 'empty', js: ['/empty.js'], matches, runAt: 'document_idle' },
        ]),
      [`${sites.empty.origin}/*`],
    )

    const open = () => browser.context.newPage()
    const inTurns = async (path: string, variants: readonly Variant[], rounds: number, slower = 1) => {
      const loads: Record<Variant, Load[]> = { without: [], empty: [], baton: [], naive: [] }
      for (const variant of variants) await measureLoad(open, sites[variant].origin + path)
      for (let n = 0; n < rounds; n++) {
        for (const variant of variants) loads[variant].push(await measureLoad(open, sites[variant].origin + path, slower))
      }
      return loads
    }
    const list = await inTurns('/list', VARIANTS, ROUNDS)
    if (list.baton.some((load) => load.batonNodes < 10)) throw new Error('Not every lead on screen has its chip.')
    if (list.without.some((load) => load.batonNodes !== 0)) throw new Error('A page that was not granted has nodes of Baton.')
    const slow = await inTurns('/list', ['without', 'baton'], SLOW_ROUNDS, 4)
    const article = await inTurns('/article', ['without', 'empty', 'baton'], EMPTY_ROUNDS)
    const plain = await inTurns('/plain', ['without', 'empty', 'baton'], EMPTY_ROUNDS)
    const uses: Record<'without' | 'baton', Use[]> = { without: [], baton: [] }
    for (let n = 0; n <= ROUNDS; n++) {
      for (const variant of ['without', 'baton'] as const) {
        const use = await measureUse(open, `${sites[variant].origin}/used`)
        if (n > 0) uses[variant].push(use) // the first warms up
      }
    }
    if (uses.baton.some((use) => use.marks < 20)) throw new Error('No chips came while the list was used.')
    const scroll = await measureScroll(open, `${sites.baton.origin}/virtual`)

    const alone = median(list.without.map((load) => load.taskMs))
    const added = (loads: Record<Variant, Load[]>, variant: Variant) =>
      median(loads[variant].map((load, i) => load.taskMs - loads.without[i]!.taskMs))
    const addedToEmpty = (loads: Record<Variant, Load[]>, variant: Variant) =>
      middle(loads[variant].map((load) => load.taskMs)) - middle(loads.without.map((load) => load.taskMs))
    const row = (label: string, value: number, unit: string, more: Pick<MeasuredRow, 'aim' | 'note' | 'ratio'> = {}): MeasuredRow => ({
      label,
      value,
      unit,
      ...more,
    })
    /** of the interactions with a list whose chips come and go */
    const used = (name: string, part: 'medianMs' | 'slowMs'): MeasuredRow[] => {
      const before = median(uses.without.map((use) => use[part]))
      const more = median(uses.baton.map((use, i) => use[part] - uses.without[i]![part]))
      return [
        row(`interaction delay of the page alone, ${name}`, before, 'ms'),
        row('Baton adds', more, 'ms', { aim: { most: 8 }, note: 'ratio: to the page alone', ratio: (before + more) / before }),
      ]
    }
    const empty = (name: string, loads: Record<Variant, Load[]>): MeasuredRow[] => [
      row(`${name}, Baton adds`, addedToEmpty(loads, 'baton'), 'ms', { aim: { most: 3 } }),
      row('there, a content script that does nothing adds', addedToEmpty(loads, 'empty'), 'ms', { note: 'the least the browser asks for' }),
      row('its nodes', Math.max(...loads.baton.map((load) => load.batonNodes)), 'nodes', { aim: { most: 0 } }),
    ]
    return {
      name: `A CRM list of 500 rows, ${LEADS} of them leads (ratio: to the naive reader in the same rounds)`,
      rows: [
        row('the page alone, main thread', alone, 'ms'),
        row('Baton adds', added(list, 'baton'), 'ms', { aim: { most: 60 }, ratio: added(list, 'baton') / added(list, 'naive') }),
        row('a naive reader adds', added(list, 'naive'), 'ms', { ratio: 1 }),
        row('longest task with Baton', most(list.baton), 'ms', { aim: { most: 0 }, note: '0: none of 50 ms or more' }),
        row('longest task with the naive reader', most(list.naive), 'ms'),
        row('first chip', firstMark(list.baton), 'ms', { aim: { most: 150 }, ratio: firstMark(list.baton) / firstMark(list.naive) }),
        row('first badge of the naive reader', firstMark(list.naive), 'ms', { ratio: 1 }),
        row('first chip, processor 4 × slower', firstMark(slow.baton), 'ms', { aim: { most: 500 } }),
        ...used('median', 'medianMs'),
        ...used('slowest in twenty', 'slowMs'),
        ...empty('a page of a known site without people', article),
        ...empty('a page nobody described, without people', plain),
        row('a site not granted, nodes', Math.max(...list.without.map((load) => load.batonNodes)), 'nodes', { aim: { most: 0 } }),
        row('5,000 virtual rows: heap after ÷ before', scroll.heap, '×', { aim: { least: 0.95, most: 1.05 } }),
        row('5,000 virtual rows: nodes after ÷ before', scroll.nodes, '×', { note: `at most ${scroll.chips} chips at once` }),
      ],
    }
  } finally {
    await browser.close()
    await server.stop()
    for (const site of Object.values(sites)) await site.close()
  }
}
