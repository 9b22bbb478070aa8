import type { Definition } from '#shared/schema/definition'
import type { StoredEvent } from '#shared/schema/event'
import type { Member } from '#shared/schema/member'
import { type CompiledDefinition, compileDefinition } from '#shared/scoring/compile'
import type { VisitorState } from '#shared/scoring/state'
import type { Env } from '../env'
import { ApiError } from '../errors'
import { phrase } from '../language/phrase'
import type { AccountRow } from '../store/accounts'
import { type Campaign, listAssets, listCampaigns } from '../store/assets'
import { type ChannelRow, listChannels } from '../store/channels'
import { publishedDefinition } from '../store/definitions'
import { fence, type HubRow, isFenced, takeOver } from '../store/hubs'
import { unscoredLeads } from '../store/leads'
import { listMembers } from '../store/members'
import { type Link, unscoredVisitors } from '../store/visitors'
import { getWorkspace, type Workspace } from '../store/workspaces'
import type { HandoffRecord } from './handoffs/handoff-record'
import { type AssetIndex, assetIndex } from './leads/asset-index'
import type { LeadRecord } from './leads/lead-record'
import type { LiveSockets } from './live-sockets'
import { Lru } from './lru'

export type VisitorEntry = {
  links: Link[]
  /** by lead, '' for nobody */
  states: Map<string, VisitorState>
  firstUrl: string | null
  firstReferrer: string | null
  scoredBatch: number
}
export type LeadEntry = { record: LeadRecord; states: Map<string, VisitorState>; handoff: HandoffRecord | null; account: AccountRow | null }
export type Committed = { results: D1Result[]; firstSeq: number }

/** Why a lead waits to be scored: only an event or a trait may open a hand-off, time never does. */
export type Cause = 'event' | 'trait' | 'time'

const MARKS_A_READ = 5000

/** What one workspace's hub holds in memory: its place in the fence, what it scores by, and caches. */
export class Hub {
  held: HubRow = { epoch: 0, seq: 0, batch: 0 }
  workspace!: Workspace
  definition!: Definition
  compiled!: CompiledDefinition
  assets!: AssetIndex
  campaigns: Campaign[] = []
  channels: ChannelRow[] = []
  members = new Map<string, Member>()
  readonly visitors = new Lru<string, VisitorEntry>(20_000)
  readonly leads = new Lru<string, LeadEntry>(10_000)
  /** new events of visitors whose whole earlier history is scored */
  readonly fresh = new Map<string, StoredEvent[]>()
  /** visitors to be computed again from all their events */
  readonly recompute = new Set<string>()
  readonly dirtyLeads = new Map<string, Cause>()
  /** there were more marks in D1 than were read: they are read when these are done */
  moreMarked = false
  /** openings of claimed hand-raises within the hour, for the abuse limit */
  claimedHandRaises: number[] = []
  claimedHandRaisesLoaded = false
  /** alerts of which one a day is enough; only a hint, their rows' ids make sure of it */
  readonly toldToday = new Lru<string, true>(5000)
  /** grade and quadrant last copied to the edge, by lead */
  readonly bands = new Lru<string, string>(20_000)
  /** due times set in memory are only a hint; D1 has the rows */
  wakeAt: (at: number) => Promise<void>

  constructor(
    readonly env: Env,
    readonly id: string,
    readonly sockets: LiveSockets,
    wakeAt: (at: number) => Promise<void>,
    /** work that may finish after the answer; its failure is logged and repaired from D1 */
    readonly later: (work: Promise<unknown>) => void,
  ) {
    this.wakeAt = wakeAt
  }

  get db(): D1Database {
    return this.env.DB
  }

  /** while a history is replayed nobody is alerted and no clock is set: it has all happened */
  isReplaying = false
  #wakeFor: number | null = null

  /** The object's alarm is set for `at` (ms, by {@link now}) before the next commit: a due time never lies in D1 with nobody to wake up. */
  wakeBeforeCommit(at: number): void {
    this.#wakeFor = Math.min(at, this.#wakeFor ?? at)
  }

  /** set by seeds and simulated-time tests on a developer's machine only; null = the real time */
  clockAt: number | null = null

  now(): number {
    return this.clockAt ?? Date.now()
  }

  /** Takes the workspace over and reads what scoring needs. Throws not-found for an unknown workspace. */
  async start(): Promise<void> {
    const held = await takeOver(this.db, this.id)
    if (!held) throw new ApiError('not-found', phrase`There is no such workspace.`)
    this.held = held
    await this.reload()
    await this.resume()
  }

  /** Reads settings, members, the published definition, assets and campaigns again. */
  async reload(): Promise<void> {
    const [workspace, definition, members, assets, campaigns, channels] = await Promise.all([
      getWorkspace(this.db, this.id),
      publishedDefinition(this.db, this.id),
      listMembers(this.db, this.id),
      listAssets(this.db, this.id),
      listCampaigns(this.db, this.id),
      listChannels(this.db, this.id),
    ])
    if (!workspace || !definition) throw new ApiError('not-found', phrase`This workspace has no published definition.`)
    this.workspace = workspace
    this.definition = definition
    this.compiled = compileDefinition(definition.content, { version: definition.version, timeZone: workspace.timeZone })
    this.members = new Map(members.map((m) => [m.id, m]))
    this.assets = assetIndex(assets)
    this.campaigns = campaigns
    this.channels = channels
  }

  /** Picks up what an earlier hub stored and did not score. */
  async resume(): Promise<void> {
    const [visitors, leads] = await Promise.all([
      unscoredVisitors(this.db, this.id, MARKS_A_READ),
      unscoredLeads(this.db, this.id, MARKS_A_READ),
    ])
    this.moreMarked = visitors.length === MARKS_A_READ || leads.length === MARKS_A_READ
    for (const id of visitors) this.recompute.add(id)
    for (const id of leads) if (!this.dirtyLeads.has(id)) this.dirtyLeads.set(id, 'trait')
  }

  /**
   * One transaction, fenced. `seqs` change numbers are allocated in it. A fenced-off hub throws `unavailable`
   * and must be thrown away; any other failure leaves D1 as it was.
   */
  async commit(statements: D1PreparedStatement[], seqs = 0): Promise<Committed> {
    if (this.#wakeFor !== null) {
      const at = this.#wakeFor
      this.#wakeFor = null
      await this.wakeAt(at)
    }
    try {
      const [, ...results] = await this.db.batch([fence(this.db, this.id, this.held, seqs), ...statements])
      const firstSeq = this.held.seq + 1
      this.held = { ...this.held, seq: this.held.seq + seqs, batch: this.held.batch + 1 }
      return { results, firstSeq }
    } catch (error) {
      if (isFenced(error)) throw new HubFenced()
      throw error
    }
  }

  /** Drops every cache and reads the marks again: after a commit that failed nothing in memory is trusted. */
  async forget(): Promise<void> {
    this.visitors.clear()
    this.leads.clear()
    this.#doubtHints()
    for (const id of this.fresh.keys()) this.recompute.add(id)
    this.fresh.clear()
    await this.resume()
  }

  /** Drops what memory holds of some visitors and their leads, after scoring them led to no commit. */
  drop(visitors: Iterable<[string, VisitorEntry]>): void {
    for (const [id, { links }] of visitors) {
      this.visitors.delete(id)
      for (const { lead } of links) this.leads.delete(lead)
    }
    this.#doubtHints()
  }

  /** What was counted or said in a commit that did not happen is counted and said again. */
  #doubtHints(): void {
    this.toldToday.clear()
    this.claimedHandRaisesLoaded = false
  }
}

/** A newer hub has taken over: this one has to go. */
export class HubFenced extends ApiError {
  constructor() {
    super('unavailable', phrase`This workspace just moved to another worker. Please try again.`)
  }
}
