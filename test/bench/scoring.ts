// Scores the same leads by the same 30 rules with Baton's engine and with three rule engines from npm, in turns within one
// process, and refuses to print anything if one of them disagrees about any lead. Alone: `npx node test/bench/scoring.ts`.

import { LogicEngine } from 'json-logic-engine'
import jsonLogic from 'json-logic-js'
import { registerExtensionless } from '../../worker/local/extensionless.ts'
import type { Measured } from './measured.ts'
import { fitLogic, readinessLogic } from './scoring/as-json-logic.ts'
import { rulesEngine } from './scoring/as-rules-engine.ts'
import { type Facts, factsOf } from './scoring/facts.ts'
import { AT, someLeads, thirtyRules } from './scoring/leads.ts'

const LEADS = 1000
const ROUNDS = 7
/** Each contender works this long in every round. */
const ROUND_MS = 300

type Numbers = { fit: number; readiness: number }
type Contender = { label: string; aim?: number; score: (lead: number) => Numbers | Promise<Numbers> }

async function contenders(): Promise<Contender[]> {
  registerExtensionless()
  const { compileDefinition } = await import('../../shared/scoring/compile.ts')
  const { scoreNumbers } = await import('../../shared/scoring/score.ts')
  const { stateFromEvents } = await import('../../shared/scoring/state.ts')
  const { Earnings } = await import('../../shared/scoring/earnings.ts')
  const { halved } = await import('../../shared/scoring/decay.ts')
  const { roundHalfAway } = await import('../../shared/scoring/round.ts')
  const { b2bStarter } = await import('../../shared/packs/b2b-starter.ts')

  const content = thirtyRules(b2bStarter)
  const definition = compileDefinition(content, { version: 1, timeZone: 'Europe/Berlin' })
  const leads = someLeads(LEADS)
  const inputs = leads.map(({ traits, events }) => ({ traits, states: [stateFromEvents(definition, events)], at: AT }))

  const earnings = new Earnings()
  const earned = (c: number[]) => (start: number, end: number) => {
    earnings.read(definition.signals[c[start]!]!, c, start, end, definition.days)
    return { starts: [...earnings.starts.subarray(0, earnings.size)], tenths: [...earnings.tenths.subarray(0, earnings.size)] }
  }
  const lowered = (traits: object) =>
    Object.fromEntries(Object.entries(traits).map(([k, v]) => [k, typeof v === 'string' ? v.toLowerCase() : v]))
  const facts: Facts[] = inputs.map(({ traits, states }) => factsOf(definition, lowered(traits), states[0]!, AT, earned(states[0]!.c)))

  const fit = fitLogic(content)
  const readiness = readinessLogic(content)
  jsonLogic.add_operation('halved', halved)
  jsonLogic.add_operation('rounded', roundHalfAway)
  const engine = new LogicEngine()
  engine.addMethod('halved', ([x]: number[]) => halved(x!), { deterministic: true })
  engine.addMethod('rounded', ([x]: number[]) => roundHalfAway(x!), { deterministic: true })
  const builtFit = engine.build(fit) as (facts: Facts) => number
  const builtReadiness = engine.build(readiness) as (facts: Facts) => number
  const rules = rulesEngine(content, { halved, rounded: roundHalfAway })
  return [
    { label: 'Baton, scoreNumbers', score: (i) => scoreNumbers(definition, inputs[i]!) },
    { label: 'json-rules-engine 7.3.1', aim: 200, score: (i) => rules(facts[i]!) },
    {
      label: 'json-logic-js 2.0.5',
      aim: 15,
      score: (i) => ({ fit: jsonLogic.apply(fit, facts[i]!), readiness: jsonLogic.apply(readiness, facts[i]!) }),
    },
    {
      label: 'json-logic-engine 5.0.7, compiled',
      aim: 5,
      score: (i) => ({ fit: builtFit(facts[i]!), readiness: builtReadiness(facts[i]!) }),
    },
  ]
}

async function assertEqual(all: Contender[]): Promise<void> {
  const [baton, ...others] = all
  for (let lead = 0; lead < LEADS; lead++) {
    const expected = await baton!.score(lead)
    for (const { label, score } of others) {
      const { fit, readiness } = await score(lead)
      if (fit === expected.fit && readiness === expected.readiness) continue
      throw new Error(`Lead ${lead}: ${label} says ${fit} and ${readiness} tenths, Baton ${expected.fit} and ${expected.readiness}.`)
    }
  }
}

/** Leads a second over one round; goes on from where the last one stopped. */
async function leadsPerSecond({ score }: Contender, from: number): Promise<number> {
  const started = performance.now()
  let done = 0
  let elapsed = 0
  while (elapsed < ROUND_MS) {
    for (let i = 0; i < 50; i++) {
      const result = score((from + done++) % LEADS)
      // awaiting what is no promise would cost the others a turn of the queue
      if (result instanceof Promise) await result
    }
    elapsed = performance.now() - started
  }
  return (done / elapsed) * 1000
}

const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!

export async function benchScoring(): Promise<Measured> {
  const all = await contenders()
  await assertEqual(all)
  const speeds = all.map(() => [] as number[])
  const ratios = all.map(() => [] as number[])
  for (let round = -1; round < ROUNDS; round++) {
    const measured: number[] = []
    for (const contender of all) measured.push(await leadsPerSecond(contender, (round + 1) * 37))
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
