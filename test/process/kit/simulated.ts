import type { Channel } from '#shared/schema/channel'
import type { Delivery } from '#shared/schema/delivery'
import { type Client, unique } from './client.ts'
import type { Team, teamState } from './team-state.ts'
import { startTeamWorker } from './team-worker.ts'
import type { WorkerProcess } from './worker-process.ts'

const WORKSPACE = 'ws_local'
export const at = (iso: string) => Date.parse(iso)
export const MINUTE = 60_000

/** A worker with a team whose hub lives in simulated time. */
export class Simulated {
  now = 0
  private constructor(
    readonly team: Team,
    readonly worker: WorkerProcess,
    readonly client: Client,
  ) {}

  static async start(iso: string, change?: Parameters<typeof teamState>[0]): Promise<Simulated> {
    const { team, worker, client } = await startTeamWorker(change)
    const simulated = new Simulated(team, worker, client)
    await simulated.setTime(iso)
    return simulated
  }

  /** Moves the hub's clock; everything that is due on the way happens at its time, and alerts are sent. */
  async setTime(when: string | number): Promise<void> {
    this.now = typeof when === 'string' ? at(when) : when
    const said = await this.client.request('POST', `/__local/${WORKSPACE}/clock`, { body: { at: this.now } })
    if (said.status !== 200) throw new Error(`The clock was not set: ${JSON.stringify(said.body)}`)
  }

  pass(minutes: number): Promise<void> {
    return this.setTime(this.now + minutes * MINUTE)
  }

  async addChannel(input: Record<string, unknown>): Promise<{ channel: Channel; secret: string | null }> {
    const said = await this.client.post<{ channel: Channel; secret: string | null }>(this.team.tokens.adam, '/v1/channels', {
      name: 'Test',
      ...input,
    })
    if (said.status !== 201) throw new Error(`No channel: ${JSON.stringify(said.body)}`)
    return said.body
  }

  async removeChannel(id: string): Promise<void> {
    await this.client.request('DELETE', `/v1/channels/${id}`, { token: this.team.tokens.adam })
  }

  async deliveries(query: string): Promise<Delivery[]> {
    return (await this.client.get<{ deliveries: Delivery[] }>(this.team.tokens.ann, `/v1/deliveries?limit=200&${query}`)).body.deliveries
  }

  /** A person asks for a demo now (simulated) and is handed off. */
  async handRaise(email: string): Promise<string> {
    const visitor = unique('visitor-')
    const t = this.now
    const said = await this.client.collect(visitor, [
      { n: 'identify', t: t - 2, u: '/demo', p: { email } },
      { n: 'form', t: t - 1, u: '/demo', p: { form: 'demo' } },
    ])
    if (said.status !== 204) throw new Error(JSON.stringify(said.body))
    await this.client.request('POST', `/__local/${WORKSPACE}/settled`, { body: {} })
    const card = await this.client.cardOf(this.team.tokens.ann, email)
    if (!card?.handoff) throw new Error(`${email} was not handed off: ${JSON.stringify(card)}`)
    // What the opening tells is sent at once.
    await this.setTime(this.now)
    return card.handoff.id
  }

  /** Sets when a member works; the rest is office hours in Berlin. */
  async hours(member: 'ann' | 'ben' | 'mia', change: Record<string, unknown>): Promise<void> {
    const hours = { timeZone: 'Europe/Berlin', weekdays: [1, 2, 3, 4, 5], fromHour: 9, toHour: 18, holidays: [], away: [], ...change }
    const said = await this.client.request('PUT', `/v1/members/mb_${member}/hours`, { token: this.team.tokens.adam, body: { hours } })
    if (said.status !== 200) throw new Error(`The hours were refused: ${JSON.stringify(said.body)}`)
  }

  close(): Promise<void> {
    return this.worker.close()
  }
}
