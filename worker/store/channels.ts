import type * as z from 'zod'
import type { ChatChannel, EmailChannel, WebhookChannel } from '#shared/schema/channel'
import type { Phrase } from '../language/phrase'
import { phraseOfStored, storedPhrase } from '../language/stored-phrase'

/** What of a channel is no secret. `origin` is where phone links point; of a chat's or webhook's address only the host. */
export type ChannelConfig = (
  | Omit<z.infer<typeof EmailChannel>, 'password'>
  | (Omit<z.infer<typeof ChatChannel>, 'url'> & { host: string })
  | (Omit<z.infer<typeof WebhookChannel>, 'url'> & { host: string })
) & { origin: string }

/** `until`: ms from which an earlier secret no longer signs; null for the present one. */
export type SigningSecret = { secret: string; until: number | null }

/** A mail server's password, or an address that is a secret itself and the secrets that sign what goes there, the present one first. */
export type ChannelSecrets = { password?: string; url?: string; signing?: SigningSecret[] }

export type ChannelRow = {
  id: string
  enabled: boolean
  disabledReason: Phrase | null
  config: ChannelConfig
  /** {@link ChannelSecrets}, encrypted (worker/secrets) */
  sealed: string | null
  /** of a row from before the encryption, until the hub has encrypted it */
  plain: ChannelSecrets | null
  createdAt: number
}
type Raw = Omit<ChannelRow, 'enabled' | 'disabledReason' | 'config' | 'plain'> & {
  enabled: number
  disabledReason: string | null
  config: string
}
/** The config of a row from before the encryption. */
type Plain = ChannelConfig & { password?: string; url?: string; secret?: string }

function toRow(raw: Raw): ChannelRow {
  const told = { enabled: raw.enabled === 1, disabledReason: raw.disabledReason === null ? null : phraseOfStored(raw.disabledReason) }
  const { password, url, secret, ...config } = JSON.parse(raw.config) as Plain
  if (raw.sealed !== null) return { ...raw, ...told, config, plain: null }
  const signing = secret === undefined ? undefined : [{ secret, until: null }]
  const plain = password === undefined && url === undefined ? null : { password, url, signing }
  return { ...raw, ...told, config: url === undefined ? config : { ...config, host: new URL(url).host }, plain } as ChannelRow
}

function storedConfig({ config, plain }: ChannelRow): string {
  if (plain === null) return JSON.stringify(config)
  return JSON.stringify({ ...config, password: plain.password, url: plain.url, secret: plain.signing?.[0]?.secret })
}

export async function listChannels(db: D1Database, workspace: string): Promise<ChannelRow[]> {
  const { results } = await db
    .prepare(
      `SELECT id, enabled, disabled_reason AS disabledReason, config, sealed, created_at AS createdAt FROM channels
       WHERE workspace = ?1 ORDER BY created_at, id`,
    )
    .bind(workspace)
    .all<Raw>()
  return results.map(toRow)
}

export function saveChannel(db: D1Database, workspace: string, c: ChannelRow): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO channels (workspace, id, kind, name, enabled, disabled_reason, config, created_at, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
       ON CONFLICT DO UPDATE SET name = excluded.name, enabled = excluded.enabled, disabled_reason = excluded.disabled_reason,
         config = excluded.config, sealed = excluded.sealed`,
    )
    .bind(
      workspace,
      c.id,
      c.config.kind,
      c.config.name,
      c.enabled ? 1 : 0,
      c.disabledReason && storedPhrase(c.disabledReason),
      storedConfig(c),
      c.createdAt,
      c.sealed,
    )
}

export function deleteChannel(db: D1Database, workspace: string, id: string): D1PreparedStatement {
  return db.prepare('DELETE FROM channels WHERE workspace = ?1 AND id = ?2').bind(workspace, id)
}
