import type { Asset } from '#shared/schema/asset'
import type { Campaign } from '#shared/schema/campaign'

export type { Asset, Campaign }

export async function listAssets(db: D1Database, workspace: string): Promise<Asset[]> {
  const { results } = await db
    .prepare('SELECT id, label, kind, stage, paths FROM assets WHERE workspace = ?1 ORDER BY label')
    .bind(workspace)
    .all<Omit<Asset, 'paths'> & { paths: string }>()
  return results.map((r) => ({ ...r, paths: JSON.parse(r.paths) }))
}

export function saveAsset(db: D1Database, workspace: string, a: Asset): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO assets (workspace, id, label, kind, stage, paths) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
       ON CONFLICT DO UPDATE SET label = excluded.label, kind = excluded.kind, stage = excluded.stage, paths = excluded.paths`,
    )
    .bind(workspace, a.id, a.label, a.kind, a.stage, JSON.stringify(a.paths))
}

export function deleteAsset(db: D1Database, workspace: string, id: string): D1PreparedStatement {
  return db.prepare('DELETE FROM assets WHERE workspace = ?1 AND id = ?2').bind(workspace, id)
}

export async function listCampaigns(db: D1Database, workspace: string): Promise<Campaign[]> {
  const { results } = await db
    .prepare(
      'SELECT id, name, segment, brief, utm, expected_leads AS expectedLeads, cost FROM campaigns WHERE workspace = ?1 ORDER BY name',
    )
    .bind(workspace)
    .all<Omit<Campaign, 'utm'> & { utm: string }>()
  return results.map((r) => ({ ...r, utm: JSON.parse(r.utm) }))
}

export function saveCampaign(db: D1Database, workspace: string, c: Campaign): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO campaigns (workspace, id, name, segment, brief, utm, expected_leads, cost) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
       ON CONFLICT DO UPDATE SET name = excluded.name, segment = excluded.segment, brief = excluded.brief, utm = excluded.utm,
         expected_leads = excluded.expected_leads, cost = excluded.cost`,
    )
    .bind(workspace, c.id, c.name, c.segment, c.brief, JSON.stringify(c.utm), c.expectedLeads, c.cost)
}

export function deleteCampaign(db: D1Database, workspace: string, id: string): D1PreparedStatement {
  return db.prepare('DELETE FROM campaigns WHERE workspace = ?1 AND id = ?2').bind(workspace, id)
}
