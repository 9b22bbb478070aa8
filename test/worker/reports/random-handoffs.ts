import { type DefinitionContent, TRIGGERS } from '#shared/schema/definition'
import { nextState, type TableAction } from '#shared/schema/handoff-table'
import { REASONS } from '#shared/schema/reason'
import type { Row, Size } from './random-rows'
import type { Random } from './random-source'

type World = {
  workspace: string
  owners: readonly string[]
  content: DefinitionContent
  size: Size
  leads: readonly Row[]
  now: number
  random: Random
}
// biome-ignore lint/suspicious/noExplicitAny: the record as JSON, field by field as the hub writes it
type Kept = any

const MINUTE_MS = 60_000
const NO_CLOCKS = { seenDueAt: null, decidedDueAt: null, firstTouchDueAt: null }
const ACTIONS = ['seen', 'accept', 'reject', 'reassign', 'snooze', 'touch', 'qualify', 'opportunity', 'won', 'lost'] as const
const LIKELY =
  'seen seen accept accept accept accept touch touch touch qualify qualify qualify qualify opportunity opportunity won won won lost reject'.split(
    ' ',
  ) as TableAction[]

/** Hand-offs that walked through the state table at random, with the steps and records the hub's rules would leave. */
export function randomHandoffs(world: World): { handoffs: Row[]; steps: Row[] } {
  const { size, leads, now, random, owners } = world
  const out = { handoffs: [] as Row[], steps: [] as Row[] }
  const free = new Map<string, number>()
  for (let i = 0; i < size.handoffs; i++) {
    const lead = leads[random.whole(leads.length)]!
    const earliest = Math.max(lead.created_at as number, free.get(lead.id as string) ?? 0)
    const openedAt = Math.floor(earliest + random.unit() ** 2 * (now - earliest))
    // one open hand-off a lead: the next comes after the one before has closed
    if (!Number.isFinite(openedAt) || openedAt >= now) continue
    const walk = new Walk(world, `ho_${String(i).padStart(6, '0')}`, lead.id as string, openedAt, random.pick(owners))
    walk.run()
    free.set(lead.id as string, walk.record.closedAt ?? Number.POSITIVE_INFINITY)
    out.handoffs.push(walk.row())
    out.steps.push(...walk.steps)
  }
  return out
}

class Walk {
  readonly steps: Row[] = []
  record: Kept
  private at: number
  private undo: Kept = null

  constructor(
    readonly world: World,
    id: string,
    leadId: string,
    openedAt: number,
    ownerId: string,
  ) {
    const { random, content } = world
    const trigger = random.pick(TRIGGERS)
    const review = random.unit() < 0.02
    const play = content.plays.find((p) => p.trigger === trigger) ?? null
    const openedBy = trigger === 'manual' ? random.pick(world.owners) : null
    this.at = openedAt
    this.record = {
      ...{ id, leadId, state: review ? 'review' : 'open', trigger, claimed: random.unit() < 0.3, ownerId, definitionVersion: 1, play },
      ...{ openedAt, openedBy, seenAt: null, decidedAt: null, decidedBy: null, closedAt: null, reason: null, amount: null },
      ...{ transfers: 0, touches: [], clocks: NO_CLOCKS },
    }
    this.step('open', this.record.state)
  }

  run(): void {
    const { random, now } = this.world
    if (this.record.state === 'review') return
    for (let guard = random.whole(20); guard > 0; guard--) {
      // now and then a deed in the last minutes of its window
      const window = this.world.content.clocks.find((c) => c.trigger === this.record.trigger)!.decidedMinutes
      if (random.unit() < 0.3) this.at += window * (0.85 + random.unit() * 0.16) * MINUTE_MS
      else this.at += random.unit() ** 4 * 6 * 1440 * MINUTE_MS + random.whole(40) * MINUTE_MS
      this.at = Math.floor(this.at)
      if (this.at >= now) return
      if (random.unit() < 0.08 && this.undo) this.takeBack()
      else if (random.unit() < 0.08) this.comesBy()
      else this.act(random.unit() < 0.7 ? random.pick(LIKELY) : random.pick(ACTIONS))
    }
  }

  row(): Row {
    const { workspace, size, random, content } = this.world
    const r = this.record
    // due times that stand are believed where nothing happened yet, and are nobody's business where it did
    const maybe = () => (random.unit() < 0.5 ? null : this.at + random.whole(400) * 60 * MINUTE_MS)
    if (r.closedAt === null) r.clocks = { seenDueAt: maybe(), decidedDueAt: maybe(), firstTouchDueAt: maybe() }
    if (r.closedAt !== null && random.unit() < 0.3) r.finding = random.pick(['definition-wrong', 'data-missing', 'play-not-followed'])
    if (random.unit() < 0.3) r.sla = this.measured()
    const rules = [...content.fit, ...content.readiness]
    const receipts = rules
      .filter(() => random.unit() < 0.25)
      .map((rule) => ({ rule: rule.id, kind: 'signal', label: rule.label, points: random.whole(300) / 10 - 8 }))
    const quadrant = random.pick(['hand-over', 'hand-over', 'nurture', 'check-fit', 'not-sure', 'leave'])
    const evidence = { trigger: r.trigger, quadrant, receipts, filler: 'x'.repeat(size.evidenceBytes ?? 0) }
    return {
      ...{ workspace, id: r.id, lead: r.leadId, state: r.state, trigger: r.trigger, owner: r.ownerId, claimed: r.claimed ? 1 : 0 },
      ...{ opened_at: r.openedAt, decided_at: r.decidedAt, closed_at: r.closedAt },
      record: JSON.stringify(r),
      evidence: JSON.stringify(evidence),
    }
  }

  /** What a hub with clocks would have noted. Its numbers are its own: reports believe them rather than the history. */
  private measured(): Kept {
    const { random } = this.world
    const { seenAt, decidedAt, touches } = this.record
    const spent = (holds: unknown) => (holds ? { business: random.whole(1200) / 10, raw: random.whole(90_000) / 10 } : null)
    const late = ['seen', 'decided', 'firstTouch'].filter(() => random.unit() < 0.3)
    const noted = { seenAfter: spent(seenAt), decidedAfter: spent(decidedAt), touchedAfter: spent(touches.length) }
    return { ...noted, unread: random.unit() < 0.5, lastMoment: random.unit() < 0.5, late }
  }

  private act(action: TableAction): void {
    const to = nextState(this.record.state, action)
    if (to === null) return
    if (action !== 'seen' && action !== 'touch') this.undo = structuredClone(this.record)
    const from = this.record.state
    Object.assign(this.record, { state: to }, this.effect(action, to))
    this.step(action, from)
  }

  private effect(action: TableAction, to: string): Kept {
    const { record: r, at } = this
    const { random, owners } = this.world
    const reason = random.pick(REASONS)
    const sub = random.unit() < 0.7 && reason.subReasons.length > 0 ? `/${random.pick(reason.subReasons).id}` : ''
    const decided = { decidedAt: at, decidedBy: r.ownerId, seenAt: r.seenAt ?? at }
    switch (action) {
      case 'seen':
        return { seenAt: r.seenAt ?? at }
      case 'accept':
        return decided
      case 'reject':
        return { ...decided, reason: `${reason.id}${sub}`, closedAt: at }
      case 'reassign':
        return {
          ownerId: random.pick(owners),
          transfers: r.transfers + 1,
          ...(to === 'open' ? { seenAt: null, decidedAt: null, decidedBy: null } : {}),
        }
      case 'touch':
        return { touches: [...r.touches, { at, by: null, channel: 'call', outcome: 'welcomed' }] }
      case 'won':
        return { closedAt: at, amount: random.whole(90_000) }
      case 'lost':
        return { closedAt: at, reason: `${reason.id}${sub}` }
      default:
        return {}
    }
  }

  private takeBack(): void {
    const from = this.record.state
    this.record = { ...this.undo, touches: this.record.touches }
    this.undo = null
    this.step('undo', from)
  }

  /** What Baton does by itself: a clock that runs out, an owner for what waited, a stronger trigger, the return of what nobody took. */
  private comesBy(): void {
    const from = this.record.state
    const waiting = from === 'open' || from === 'seen'
    const kind = waiting ? this.world.random.pick(['overdue', 'assign', 'upgrade', 'return']) : 'overdue'
    if (kind === 'upgrade' || kind === 'return') this.undo = null
    if (kind === 'upgrade') this.record.trigger = 'hand-raise'
    if (kind === 'return') Object.assign(this.record, { state: 'returned', closedAt: this.at })
    this.step(kind, from)
  }

  private step(action: string, from: string): void {
    const { workspace } = this.world
    const n = this.steps.length
    this.steps.push({
      workspace,
      handoff: this.record.id,
      n,
      at: this.at,
      by_member: null,
      action,
      from_state: from,
      to_state: this.record.state,
      detail: null,
    })
  }
}
