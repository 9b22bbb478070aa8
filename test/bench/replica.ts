// The extension's packed index against a row per lead read by getAll, 100,000 leads, in turns in real Chromium.
// Alone: `npx node test/bench/run.ts replica`.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from '../../worker/local/chromium.ts'
import type { Measured, MeasuredRow } from './measured.ts'

const LEADS = 100_000
const ROUNDS = 5

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'replica/in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    // nothing measured here shows a text
    define: { 'import.meta.env.FIREFOX': 'false' },
  })
  return outputFiles[0]!.text
}

/** One question of both ways, in turns, so that a busy moment of the machine meets both. */
async function inTurns(page: Page, packed: string, rows: string): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    times[0].push(await page.evaluate<number>(`prepared.${packed}(${round})`))
    times[1].push(await page.evaluate<number>(`prepared.${rows}(${round})`))
  }
  return [median(times[0]), median(times[1])]
}

export async function benchReplica(): Promise<Measured> {
  const { cardOf } = await import('../extension/background/card-fixture.ts')
  const site = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>')).listen(
    0,
    '127.0.0.1',
  )
  await new Promise((done) => site.once('listening', done))
  const browser = await chromium.launch({ executablePath: findChromium() ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
    await page.addScriptTag({ content: await pageScript() })
    const model = JSON.stringify(cardOf('model'))
    const first = await page.evaluate<[number, number]>(
      `prepareReplica(${model}, ${LEADS}).then((made) => { globalThis.prepared = made; return [made.packMs, made.writeMs] })`,
    )
    const row = (label: string, [packed, rows]: readonly [number, number], most?: number, note?: string): MeasuredRow[] => [
      { label: `${label}: rows`, value: rows, unit: 'ms', ratio: 1 },
      {
        label: `${label}: packed`,
        value: packed,
        unit: 'ms',
        ratio: packed / rows,
        ...(most ? { aim: { most } } : {}),
        ...(note ? { note } : {}),
      },
    ]
    return {
      name: `A replica of ${LEADS.toLocaleString('en')} leads in Chromium: the packed index against a row per lead (ratio: to the rows)`,
      rows: [
        ...row('first writing', first),
        ...row('cold load', await inTurns(page, 'coldPacked', 'coldRows'), 30),
        ...row(
          '500 people of a page matched',
          await inTurns(page, 'matchPacked', 'matchRows'),
          undefined,
          'rows are read first, as after a sleep',
        ),
        ...row('1,000 changed leads taken', await inTurns(page, 'deltaPacked', 'deltaRows'), 100),
      ],
    }
  } finally {
    await browser.close()
    site.close()
  }
}
