import { Hono } from 'hono'
import * as api from '#shared/api/queues'
import type { QueueItem } from '#shared/schema/queue'
import type { AppEnv } from '../app-env'
import { decodeCursor, encodeCursor } from '../cursor'
import { csv } from '../reports/csv'
import { mount } from '../respond'
import { listQueue, type QueueFilter } from '../store/queues'

export const queues = new Hono<AppEnv>()

const ROWS_A_READ = 500
const MOST_ROWS = 50_000

type Query = { reason?: string; untilFrom?: number; untilTo?: number }
const filterOf = ({
  reason = null,
  untilFrom = null,
  untilTo = null,
}: { [K in keyof Query]: Query[K] | null }): Omit<QueueFilter, 'limit' | 'cursor'> => ({
  reason,
  untilFrom,
  untilTo,
})

mount(queues, api.listQueue, async (c, { params, query }) => {
  const cursor = decodeCursor(query.cursor) as [number, string] | null
  const rows = await listQueue(c.env.DB, c.get('workspace'), params.queue, { ...filterOf(query), limit: query.limit, cursor })
  const last = rows.length === query.limit ? rows.at(-1)! : null
  return { items: rows.map((row) => row.item), cursor: encodeCursor(last && [last.key, last.id]) }
})

const COLUMNS = [
  'name',
  'email',
  'title',
  'company',
  'score',
  'grade',
  'quadrant',
  'stage',
  'owner',
  'reason',
  'note',
  'since',
  'until',
  'lead',
] as const
const day = (at: number | null) => (at === null ? null : new Date(at).toISOString().slice(0, 10))
const cells = (i: QueueItem) =>
  [
    i.name,
    i.email,
    i.title,
    i.company,
    i.score,
    i.grade,
    i.quadrant,
    i.stage,
    i.owner?.name ?? null,
    i.reason,
    i.reasonNote,
    day(i.since),
    day(i.until),
    i.leadId,
  ] as const

mount(queues, api.exportQueue, async (c, { params, query }) => {
  const rows: ReturnType<typeof cells>[] = []
  for (let cursor: [number, string] | null = null; rows.length < MOST_ROWS; ) {
    const page = await listQueue(c.env.DB, c.get('workspace'), params.queue, { ...filterOf(query), limit: ROWS_A_READ, cursor })
    rows.push(...page.map((row) => cells(row.item)))
    if (page.length < ROWS_A_READ) break
    const last = page.at(-1)!
    cursor = [last.key, last.id]
  }
  return c.body(csv({ columns: COLUMNS, rows }), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="baton-${params.queue}.csv"`,
  })
})
