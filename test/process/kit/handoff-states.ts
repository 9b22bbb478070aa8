import type { Handoff, HandoffState } from '#shared/schema/handoff'
import type { TableAction } from '#shared/schema/handoff-table'
import type { Card } from '#shared/schema/lead'
import { type Client, type Reply, unique } from './client.ts'
import { MEMBERS, type TeamTokens } from './team-state.ts'

/** What has to be done to a fresh hand-off, in order, to bring it into a state. `returned` is no member's doing. */
const ROAD: Record<Exclude<HandoffState, 'returned' | 'review'>, TableAction[]> = {
  open: [],
  seen: ['seen'],
  accepted: ['accept'],
  qualified: ['accept', 'qualify'],
  opportunity: ['accept', 'qualify', 'opportunity'],
  rejected: ['reject'],
  won: ['accept', 'qualify', 'won'],
  lost: ['accept', 'lost'],
}

/** A body the API takes for each action. */
export function bodyOf(action: TableAction): unknown {
  switch (action) {
    case 'reject':
      return { reason: 'not-now/bad-timing' }
    case 'reassign':
      return { ownerId: MEMBERS.ben.id }
    case 'snooze':
      return { until: Date.now() + 60_000 }
    case 'touch':
      return { channel: 'call', outcome: 'no-answer' }
    case 'won':
      return { result: 'won', amount: 1200 }
    case 'lost':
      return { result: 'lost', reason: 'not-now/no-budget' }
    default:
      return undefined
  }
}

/** One action by one member (or by a server, with a secret key). */
export function act(
  client: Client,
  token: string,
  id: string,
  action: TableAction | 'undo',
  body = action === 'undo' ? undefined : bodyOf(action),
  headers?: Record<string, string>,
): Promise<Reply<Handoff>> {
  const path = action === 'won' || action === 'lost' ? 'outcome' : action
  return client.post<Handoff>(token, `/v1/handoffs/${id}/${path}`, body, headers)
}

/** A lead a member wrote down: confirmed, with a business address. */
export async function newLead(client: Client, token: string, more: Record<string, unknown> = {}): Promise<Card> {
  const answer = await client.post<Card>(token, '/v1/leads', {
    email: `${unique('p')}@firm-${unique('d')}.example`,
    name: 'Petra Prospect',
    ...more,
  })
  if (answer.status !== 201) throw new Error(`The lead was not added: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** A hand-off that Ann opened for herself and brought into `state`. */
export async function handoffIn(client: Client, tokens: TeamTokens, state: keyof typeof ROAD, lead?: Card): Promise<Handoff> {
  const { id } = lead ?? (await newLead(client, tokens.ann))
  const opened = await client.post<Handoff>(tokens.ann, '/v1/handoffs', { leadId: id, note: 'We met at the fair.' })
  if (opened.status !== 201) throw new Error(`The hand-off was not opened: ${JSON.stringify(opened.body)}`)
  let handoff = opened.body
  for (const action of ROAD[state]) {
    const done = await act(client, tokens.ann, handoff.id, action)
    if (done.status !== 200) throw new Error(`${action} on the way to ${state} failed: ${JSON.stringify(done.body)}`)
    handoff = done.body
  }
  return handoff
}
