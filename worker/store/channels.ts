import type { ChannelInput } from '#shared/schema/channel'

/** A channel with its secrets; never leaves the worker like this. `origin` is where phone links point. */
export type ChannelRow = {
  id: string
  enabled: boolean
  disabledReason: string | null
  config: ChannelInput & { secret?: string; origin: string }
  createdAt: number
}
type Raw = Omit<ChannelRow, 'enabled' | 'config'> & { enabled: number; config: string }

export async function listChannels(db: D1Database, workspace: string): Promise<ChannelRow[]> {
  const { results } = await db
    .prepare(
      'SELECT id, enabled, disabled_reason AS disabledReason, config, created_at AS createdAt FROM channels WHERE workspace = ?1 ORDER BY created_at, id',
    )
    .bind(workspace)
    .all<Raw>()
  return results.map((raw) => ({ ...raw, enabled: raw.enabled === 1, config: JSON.parse(raw.config) }))
}

export function saveChannel(db: D1Database, workspace: string, c: ChannelRow): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO channels (workspace, id, kind, name, enabled, disabled_reason, config, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
       ON CONFLICT DO UPDATE SET name = excluded.name, enabled = excluded.enabled, disabled_reason = excluded.disabled_reason,
         config = excluded.config`,
    )
    .bind(workspace, c.id, c.config.kind, c.config.name, c.enabled ? 1 : 0, c.disabledReason, JSON.stringify(c.config), c.createdAt)
}

export function deleteChannel(db: D1Database, workspace: string, id: string): D1PreparedStatement {
  return db.prepare('DELETE FROM channels WHERE workspace = ?1 AND id = ?2').bind(workspace, id)
}
