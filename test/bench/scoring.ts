// Scores the same leads by the same 30 rules with Baton's engine and with three rule engines from npm, in turns within one
// process, and refuses to print anything if one of them disagrees about any lead. Alone: `npx node test/bench/scoring.ts`.
import type { Measured } from './measured.ts'
import { type Contender, contendersFor, type Numbers } from './scoring/contenders.ts'

const LEADS = 1000
const ROUNDS = 7
/** Each contender works this long in every round. */
const ROUND_MS = 300
/** Leads between two looks at the clock; divides LEADS. */
const STRETCH = 200

async function assertEqual(all: Contender[]): Promise<void> {
  const [baton, ...others] = all
  for (let lead = 0; lead < LEADS; lead++) {
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

/** Leads per second of processor time, which other programs on the machine disturb less than the wall clock. */
async function leadsPerSecond({ score }: Contender): Promise<number> {
  const before = process.cpuUsage()
  let done = 0
  let usedMs = 0
  while (usedMs < ROUND_MS) {
    await scoreSome(score, done % LEADS, STRETCH)
    done += STRETCH
    const { user, system } = process.cpuUsage(before)
    usedMs = (user + system) / 1000
  }
  return (done / usedMs) * 1000
}

const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!

export async function benchScoring(): Promise<Measured> {
  const all = await contendersFor(LEADS)
  await assertEqual(all)
  const speeds = all.map(() => [] as number[])
  const ratios = all.map(() => [] as number[])
  for (let round = -1; round < ROUNDS; round++) {
    const measured: number[] = []
    for (const contender of all) measured.push(await leadsPerSecond(contender))
    // the first round only warms up
    if (round < 0) continue
    for (const [i, speed] of measured.entries()) {
      speeds[i]!.push(speed)
      ratios[i]!.push(measured[0]! / speed)
    }
  }
  return {
    name: `Scoring ${LEADS} leads by 30 rules, equal results asserted (ratio: how much faster Baton is)`,
    rows: all.map(({ label, aim }, i) => ({
      label,
      value: median(speeds[i]!),
      unit: 'leads/s',
      ...(aim === undefined ? {} : { ratio: median(ratios[i]!), note: `aim ≥ ${aim}` }),
    })),
  }
}

if (import.meta.main) {
  const { tableOf } = await import('./table.ts')
  process.stdout.write(`${tableOf(await benchScoring())}\n`)
}
