import type { Handoff, TimelineEntry } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { type DecideAsk, decide } from '../outbox/decide'
import { isUntold, tellTouch } from '../outbox/link-touches'
import type { Outcome, RequestName, Requests } from '../protocol'
import type { OpenWorkspace } from '../sync/open-workspace'
import { waitingFor } from '../sync/waiting'
import type { Answer } from '../sync/worker-api'
import { workerNow } from '../sync/worker-clock'
import { aged, cardsOfLines } from './cards-of-lines'
import { matchPeople } from './match'

/** A request that needs a workspace. */
export type InWorkspace<N extends RequestName> = (
  workspace: OpenWorkspace,
  ask: Requests[N]['ask'],
) => Promise<Outcome<Requests[N]['answer']>>

const MOST_COLLEAGUES = 50
const ok = <T>(value: T): Outcome<T> => ({ ok: true, value })
const lead = (leadId: string) => `/v1/leads/${encodeURIComponent(leadId)}`

export const match: InWorkspace<'match'> = async ({ replica, session }, { people }) =>
  ok(await matchPeople(replica, session.me.member, people, workerNow()))

/** A lead that is not kept whole is read by its id, which this member has anyway, and kept; without the worker its line is shown. */
export const card: InWorkspace<'card'> = async ({ replica, call, link }, { leadId }) => {
  const found = await replica.card(leadId)
  if (found) return ok(aged(found))
  const [line] = await replica.index.findLines('id', leadId)
  if (!line) return ok(null)
  const answer = link.state() === 'offline' ? null : await call<Card>({ method: 'GET', path: lead(leadId) })
  if (answer?.ok) {
    await replica.take({ cards: [answer.value] })
    return ok(aged(answer.value))
  }
  return ok((await cardsOfLines(replica, [line]))[0] ?? null)
}

export const search: InWorkspace<'search'> = async ({ replica, lines }, ask) => {
  const found = await lines.search(ask, workerNow())
  const cards = await cardsOfLines(replica, found.lines)
  return ok({ cards: cards.sort((a, b) => b.score - a.score), total: found.total })
}

export const waiting: InWorkspace<'waiting'> = async ({ replica, session }, { limit }) => {
  const cards = await waitingFor(replica.db, session.me.member, workerNow())
  return ok({ cards: cards.slice(0, limit), total: cards.length })
}

export const points: InWorkspace<'points'> = async ({ lines }) => ok(await lines.points(workerNow()))

export const counts: InWorkspace<'counts'> = async ({ lines }, { query }) => ok(await lines.counts(query, workerNow()))

/** Read from the worker when it can be reached, and kept, so that it can be read again without it. */
export const handoff: InWorkspace<'handoff'> = async ({ call, replica, link }, { handoffId }) => {
  if (link.state() === 'offline') return ok((await replica.db.get('handoffs', handoffId)) ?? null)
  const answer = await call<Handoff>({ method: 'GET', path: `/v1/handoffs/${encodeURIComponent(handoffId)}` })
  if (answer.ok) {
    await replica.keepHandoff(answer.value)
    return answer
  }
  if (answer.status === 404) return ok(null)
  return ok((await replica.db.get('handoffs', handoffId)) ?? null)
}

export const timeline: InWorkspace<'timeline'> = ({ call }, { leadId, cursor }) =>
  call<{ events: TimelineEntry[]; cursor: string | null }>({
    method: 'GET',
    path: `${lead(leadId)}/events${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`,
  })

/** The account's other people; without the worker those of them this replica holds. */
export const people: InWorkspace<'people'> = async ({ call, replica, link }, { leadId }) => {
  const isOffline = link.state() === 'offline'
  const answer = isOffline ? null : await call<{ leads: Card[] }>({ method: 'GET', path: `${lead(leadId)}/people` })
  if (answer?.ok) return ok(answer.value.leads.map(aged))
  const domain = (await replica.index.findLines('id', leadId))[0]?.[6]
  if (!domain) return ok([])
  const others = (await replica.index.findLines('domain', domain)).filter(([id]) => id !== leadId)
  const hottest = others.sort((a, b) => b[10] - a[10]).slice(0, MOST_COLLEAGUES)
  return ok((await cardsOfLines(replica, hottest)).sort((a, b) => b.score - a.score))
}

export const decideRequest: InWorkspace<'decide'> = async (open, { leadId, handoffId, decision }) => {
  const told = decision.action === 'touch' && (await isUntold(handoffId, decision.channel))
  const answer = await applied(open, { leadId, handoffId, decision: told ? { ...decision, amend: true } : decision })
  if (told && answer.ok) await tellTouch(handoffId, decision.channel)
  return answer
}

/** A decision as it was given, applied to the replica and on its way to the worker. */
export async function applied({ replica, session, changed, sender }: OpenWorkspace, ask: DecideAsk): Promise<Outcome<Card>> {
  const answer = await decide(replica.db, session.me.member, ask, workerNow(), (what) => {
    replica.index.changed(what)
    changed(what, 'decision')
  })
  if (!answer.ok) return answer
  sender.kick()
  return ok(aged(answer.value))
}

export const handOver: InWorkspace<'handOver'> = async ({ call, replica }, { leadId, note }) => {
  const opened = await twice(crypto.randomUUID(), (idempotencyKey) =>
    call<Handoff>({ method: 'POST', path: '/v1/handoffs', body: { leadId, note }, idempotencyKey }),
  )
  if (!opened.ok) return opened
  const answer = await call<Card>({ method: 'GET', path: lead(leadId) })
  if (answer.ok) await replica.take({ cards: [answer.value] })
  return answer
}

export const addLead: InWorkspace<'addLead'> = async ({ call, replica }, ask) => {
  const answer = await twice(crypto.randomUUID(), (idempotencyKey) =>
    call<Card>({ method: 'POST', path: '/v1/leads', body: ask.lead, idempotencyKey }),
  )
  if (answer.ok) await replica.take({ cards: [answer.value] })
  return answer
}

/** Says that a profile is this lead's; the worker refuses one that is another's already. */
export const linkProfile: InWorkspace<'linkProfile'> = async ({ call, replica }, { leadId, linkedin, crmId }) => {
  const body = linkedin === null ? { crmId } : { linkedin }
  const answer = await call<Card>({ method: 'PATCH', path: lead(leadId), body })
  if (answer.ok) await replica.take({ cards: [answer.value] })
  return answer
}

export const nameAccount: InWorkspace<'nameAccount'> = async ({ call, link }, { domain, named, name }) => {
  const body = { named, ...(name == null ? {} : { name }) }
  const answer = await call({ method: 'PUT', path: `/v1/accounts/${encodeURIComponent(domain)}`, body })
  if (!answer.ok) return answer
  // its leads are scored again; the socket brings them, and without one this does
  if (link.state() !== 'live') await link.catchUp()
  return ok(null)
}

/** A second attempt when the answer to the first was lost on the way; the key makes the worker apply it once. */
async function twice<T>(key: string, attempt: (key: string) => Promise<Answer<T>>): Promise<Answer<T>> {
  const first = await attempt(key)
  return first.ok || first.status !== 0 ? first : attempt(key)
}
