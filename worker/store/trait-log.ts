import type { TraitSource, TraitValue } from '#shared/schema/trait'

/** One thing said about a lead. `value` null forgets. */
export type Said = {
  lead: string
  id: string
  name: string
  value: TraitValue | null
  source: TraitSource
  at: number
  byMember: string | null
}

/** Everything said about a lead under its own id, in the order it came. */
export async function saidOf(db: D1Database, workspace: string, lead: string): Promise<Said[]> {
  const { results } = await db
    .prepare(
      `SELECT lead, id, name, value, source, at, by_member AS byMember FROM traits
       WHERE workspace = ?1 AND lead = ?2 ORDER BY received_at, id`,
    )
    .bind(workspace, lead)
    .all<Omit<Said, 'value'> & { value: string | null }>()
  return results.map((r) => ({ ...r, value: r.value === null ? null : (JSON.parse(r.value) as TraitValue) }))
}

/** Appends what was said. Never changes a row: what was known at any moment can be replayed. */
export function appendTraits(db: D1Database, workspace: string, receivedAt: number, said: readonly Said[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO traits (workspace, lead, id, name, value, source, at, received_at, by_member)
       SELECT ?1, value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, ?2, value->>6 FROM json_each(?3) WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(
      workspace,
      receivedAt,
      JSON.stringify(
        said.map((s) => [s.lead, s.id, s.name, s.value === null ? null : JSON.stringify(s.value), s.source, s.at, s.byMember]),
      ),
    )
}
