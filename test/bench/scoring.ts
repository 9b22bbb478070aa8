// Scores the same leads by the same 30 rules with Baton's engine and with three rule engines from npm, in turns within one
// process, and refuses to print anything if one of them disagrees about any lead. Alone: `npx node test/bench/scoring.ts`.
import type { Measured, MeasuredRow } from './measured.ts'
import { type Contender, contendersFor, type Numbers } from './scoring/contenders.ts'

/** As a re-score reads them from D1: in slices, each lead fresh in the processor's cache. */
const LEADS = 1000
/** So many that every lead comes from main memory, where the engines that read prepared facts lose less. */
const COLD_LEADS = 10_000
const ROUNDS = 7
/** Each contender works this long in every round. */
const ROUND_MS = 300
/** Leads between two looks at the clock; divides both counts. */
const STRETCH = 200

async function assertEqual(all: Contender[], leads: number): Promise<void> {
  const [baton, ...others] = all
  for (let lead = 0; lead < leads; lead++) {
    const expected = await baton!.score(lead)
    for (const { label, score } of others) {
      const { fit, readiness, quadrant } = await score(lead)
      if (fit === expected.fit && readiness === expected.readiness && quadrant === expected.quadrant) continue
      const { fit: f, readiness: r, quadrant: q } = expected
      throw new Error(`Lead ${lead}: ${label} says ${fit}, ${readiness} and ${quadrant}; Baton ${f}, ${r} and ${q}.`)
    }
  }
}

/** Scores so many leads one after the other. An engine that answers at once is not made to wait for the queue. */
function scoreSome(score: Contender['score'], from: number, count: number): void | Promise<void> {
  for (let lead = from; lead < from + count; lead++) {
    const numbers = score(lead)
    if (numbers instanceof Promise) return scoreRest(score, numbers, lead + 1, from + count)
  }
}

async function scoreRest(score: Contender['score'], first: Promise<Numbers>, from: number, end: number): Promise<void> {
  await first
  for (let lead = from; lead < end; lead++) await score(lead)
}

/** Leads per second by the wall clock; each turn begins with the first lead. */
async function leadsPerSecond({ score }: Contender, leads: number): Promise<number> {
  const start = performance.now()
  let done = 0
  let usedMs = 0
  while (usedMs < ROUND_MS) {
    await scoreSome(score, done % leads, STRETCH)
    done += STRETCH
    usedMs = performance.now() - start
  }
  return (done / usedMs) * 1000
}

const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!

type Speed = { label: string; aim?: number; speed: number; ratio: number }

async function compare(leads: number): Promise<Speed[]> {
  const all = await contendersFor(leads)
  await assertEqual(all, leads)
  const speeds = all.map(() => [] as number[])
  const ratios = all.map(() => [] as number[])
  for (let round = -1; round < ROUNDS; round++) {
    const measured: number[] = []
    for (const contender of all) measured.push(await leadsPerSecond(contender, leads))
    // the first round only warms up
    if (round < 0) continue
    for (const [i, speed] of measured.entries()) {
      speeds[i]!.push(speed)
      ratios[i]!.push(measured[0]! / speed)
    }
  }
  return all.map(({ label, aim }, i) => ({ label, aim, speed: median(speeds[i]!), ratio: median(ratios[i]!) }))
}

export async function benchScoring(): Promise<Measured> {
  const row = ({ label, speed, ratio, aim }: Speed, isHeld: boolean): MeasuredRow => ({
    label,
    value: speed,
    unit: 'leads/s',
    ...(aim === undefined ? {} : { ratio, ...(isHeld ? { aim: { least: aim, of: 'ratio' } } : {}) }),
  })
  const warm = await compare(LEADS)
  const cold = await compare(COLD_LEADS)
  return {
    name: `Scoring by 30 rules, wall clock, equal results asserted (ratio: how much faster Baton is)`,
    rows: [
      ...warm.map((speed) => row({ ...speed, label: `${LEADS} leads: ${speed.label}` }, true)),
      ...cold.map((speed) => row({ ...speed, label: `${COLD_LEADS}, out of cache: ${speed.label}` }, false)),
    ],
  }
}

if (import.meta.main) {
  const { tableOf } = await import('./table.ts')
  process.stdout.write(`${tableOf(await benchScoring())}\n`)
}
