import { b2bStarter } from '#shared/packs/b2b-starter'
import type { Trigger } from '#shared/schema/definition'
import type { ScoredEvent } from '#shared/schema/event'
import { reasonClass } from '#shared/schema/reason'
import type { Score } from '#shared/schema/score'
import type { Traits } from '#shared/schema/trait'
import { compileDefinition } from '#shared/scoring/compile'
import { criteriaMet, matchHandRaise, namedAccountHandsOff } from '#shared/scoring/criteria'
import { deriveTraits } from '#shared/scoring/derived/derive-traits'
import { compileGlob } from '#shared/scoring/glob'
import { score } from '#shared/scoring/score'
import { stateFromEvents } from '#shared/scoring/state'
import type { DemoSeed, SeedEvent, SeedLead } from '../../worker/local/seed/types.ts'

const compiled = compileDefinition(b2bStarter, { version: 1, timeZone: 'Europe/Berlin' })

export type Replay = { score: Score; triggers: Map<Trigger, number> }

/** Scores one lead of the seed with the real engine, and says which triggers it crossed and when first (ms). */
export function replay(seed: DemoSeed, lead: SeedLead, nowMs: number): Replay {
  const { answers, events } = lead
  const known = lead.traits.import ? lead.createdAt : (events.find(({ name }) => name === 'identify')?.at ?? Number.POSITIVE_INFINITY)
  const triggers = new Map<Trigger, number>()
  const note = (trigger: Trigger, at: number) => triggers.set(trigger, Math.min(at, triggers.get(trigger) ?? at))
  const excluded = scoreAt(seed, lead, nowMs, nowMs).excluded !== null
  if (answers && !excluded && criteriaMet(compiled, traitsOf(seed, lead, answers.at))) note('criteria', answers.at)
  for (const event of events) {
    const scored = scoredEvent(seed, event)
    const at = Math.max(event.at, known)
    const traits = traitsOf(seed, lead, at)
    if (matchHandRaise(compiled, scored, traits)) note('hand-raise', at)
    if (excluded || event.at < known) continue
    if (scoreAt(seed, lead, event.at, nowMs).quadrant === 'hand-over') note('threshold', at)
    if (traits.namedAccount === true && namedAccountHandsOff(compiled, scored)) note('named-account', at)
  }
  return { score: scoreAt(seed, lead, nowMs, nowMs), triggers }
}

function scoreAt(seed: DemoSeed, lead: SeedLead, at: number, nowMs: number): Score {
  const readinessSince = forgottenUntil(seed, lead, at, nowMs)
  const states = lead.visitors.map((visitor) =>
    stateFromEvents(
      compiled,
      lead.events.filter((event) => event.visitor === visitor && event.at <= at).map((event) => scoredEvent(seed, event)),
      { readinessSince },
    ),
  )
  return score(compiled, { traits: traitsOf(seed, lead, at), states, at })
}

/** A rejection that resets readiness does so from its own time on. */
function forgottenUntil(seed: DemoSeed, { email }: SeedLead, at: number, nowMs: number): number | null {
  let since: number | null = null
  for (const { leadEmail, steps } of seed.handoffs) {
    if (leadEmail !== email) continue
    for (const step of steps) {
      const decidedAt = nowMs - step.minutesAgo * 60_000
      if ((step.action === 'reject' || step.action === 'lost') && decidedAt <= at && reasonClass(step.reason ?? '')?.resetsReadiness)
        since = decidedAt
    }
  }
  return since
}

/** What a worker would know of the lead: members' answers and the account's facts before what a form said, and what follows from them. */
export function traitsOf(seed: DemoSeed, lead: SeedLead, at: number): Traits {
  const company = seed.companies.find(({ domain }) => domain === lead.companyDomain)
  const answers = lead.answers && lead.answers.at <= at ? lead.answers.traits : {}
  const { form, enrichment, import: imported } = lead.traits
  const said: Traits = { ...form, ...enrichment, ...imported, ...company?.traits, ...answers, email: lead.email }
  const domains = (pick: (c: DemoSeed['companies'][number]) => boolean) => new Set(seed.companies.filter(pick).map(({ domain }) => domain))
  const derived = deriveTraits(said, {
    namedDomains: domains(({ named }) => named),
    ownDomains: domains(({ relation }) => relation === 'own'),
    competitorDomains: domains(({ relation }) => relation === 'competitor'),
    customerDomains: domains(({ relation }) => relation === 'customer'),
  })
  return { ...said, ...derived }
}

function scoredEvent(seed: DemoSeed, { id, name, at, url, props }: SeedEvent): ScoredEvent {
  const path = url === null ? null : new URL(url).pathname
  const place = typeof props.file === 'string' ? props.file : path
  const asset = seed.assets.find(({ paths }) => place !== null && paths.some((glob) => compileGlob(glob)(place)))
  return { id, name, at, path, asset: asset ?? null, props }
}
