import { LogicEngine } from 'json-logic-engine'
import jsonLogic from 'json-logic-js'
import { registerExtensionless } from '../../../worker/local/extensionless.ts'
import { excludedLogic, fitLogic, type Logic, missingLogic, readinessLogic } from './as-json-logic.ts'
import { rulesEngine } from './as-rules-engine.ts'
import { type Facts, factsOf } from './facts.ts'
import { AT, someLeads, thirtyRules } from './leads.ts'

export type Numbers = { fit: number; readiness: number; quadrant: string }
type Built = {
  fit: (facts: Facts) => number
  readiness: (facts: Facts) => number
  missing: (facts: Facts) => string[]
  excluded: (facts: Facts) => boolean
}
export type Contender = { label: string; aim?: number; score: (lead: number) => Numbers | Promise<Numbers> }

/** Baton first, then the others, each able to score any of so many leads. */
export async function contendersFor(leadCount: number): Promise<Contender[]> {
  registerExtensionless()
  const { compileDefinition } = await import('../../../shared/scoring/compile.ts')
  const { scoreNumbers } = await import('../../../shared/scoring/score.ts')
  const { stateFromEvents } = await import('../../../shared/scoring/state.ts')
  const { Earnings } = await import('../../../shared/scoring/earnings.ts')
  const { halved } = await import('../../../shared/scoring/decay.ts')
  const { roundHalfAway } = await import('../../../shared/scoring/round.ts')
  const { quadrantOf } = await import('../../../shared/scoring/quadrant.ts')
  const { b2bStarter } = await import('../../../shared/packs/b2b-starter.ts')

  const content = thirtyRules(b2bStarter)
  const definition = compileDefinition(content, { version: 1, timeZone: 'Europe/Berlin' })
  const leads = someLeads(leadCount)
  const inputs = leads.map(({ traits, events }) => ({ traits, states: [stateFromEvents(definition, events)], at: AT }))

  const earnings = new Earnings()
  const earned = (c: number[]) => (start: number, end: number) => {
    earnings.read(definition.signals[c[start]!]!, c, start, end, definition.days)
    return { starts: [...earnings.starts.subarray(0, earnings.size)], tenths: [...earnings.tenths.subarray(0, earnings.size)] }
  }
  const lowered = (traits: object) =>
    Object.fromEntries(Object.entries(traits).map(([k, v]) => [k, typeof v === 'string' ? v.toLowerCase() : v]))
  const facts: Facts[] = inputs.map(({ traits, states }) => factsOf(definition, lowered(traits), states[0]!, AT, earned(states[0]!.c)))

  // the others are given what they lack: two functions, the sum, and the quadrant once they have said what it takes
  const asked = definition.asked
  const finished = (fit: number, readiness: number, missing: number, excluded: boolean): Numbers => {
    const standing = { fit, readiness, coverage: (asked.length - missing) / asked.length, knockedOut: false, excluded }
    return { fit, readiness, quadrant: quadrantOf(standing, definition.limits) }
  }
  const logics = {
    fit: fitLogic(content),
    readiness: readinessLogic(content),
    missing: missingLogic(asked),
    excluded: excludedLogic(content),
  }
  jsonLogic.add_operation('halved', halved)
  jsonLogic.add_operation('rounded', roundHalfAway)
  const engine = new LogicEngine()
  engine.addMethod('halved', ([x]: number[]) => halved(x!), { deterministic: true })
  engine.addMethod('rounded', ([x]: number[]) => roundHalfAway(x!), { deterministic: true })
  const built = Object.fromEntries(Object.entries(logics).map(([name, logic]) => [name, engine.build(logic)])) as Built
  const rules = rulesEngine(content, { halved, rounded: roundHalfAway })
  return [
    { label: 'Baton, scoreNumbers', score: (i) => scoreNumbers(definition, inputs[i]!) },
    {
      label: 'json-rules-engine 7.3.1',
      aim: 200,
      score: async (i) => {
        const { fit, readiness, excluded } = await rules(facts[i]!)
        let missing = 0
        for (const trait of asked) if (facts[i]![trait] === undefined) missing++
        return finished(fit, readiness, missing, excluded)
      },
    },
    {
      label: 'json-logic-js 2.0.5',
      aim: 15,
      score: (i) => {
        const apply = <T>(logic: Logic) => jsonLogic.apply(logic, facts[i]!) as T
        const missing = apply<string[]>(logics.missing)
        return finished(apply(logics.fit), apply(logics.readiness), missing.length, apply(logics.excluded))
      },
    },
    {
      label: 'json-logic-engine 5.0.7, compiled',
      aim: 5,
      score: (i) => {
        const lead = facts[i]!
        return finished(built.fit(lead), built.readiness(lead), built.missing(lead).length, built.excluded(lead))
      },
    },
  ]
}
