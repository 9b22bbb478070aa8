/** The fence of DESIGN §3: one writer a workspace, proved inside every commit. */

export type HubRow = { epoch: number; seq: number; batch: number }

/** Takes over the workspace: every hub that held an earlier epoch can no longer commit. Null when there is no such workspace. */
export async function takeOver(db: D1Database, workspace: string): Promise<HubRow | null> {
  return db.prepare('UPDATE hubs SET epoch = epoch + 1 WHERE workspace = ?1 RETURNING epoch, seq, batch').bind(workspace).first<HubRow>()
}

/**
 * First statement of every commit. Fails the whole batch (CHECK hub_fenced) when a newer hub has taken over, or when
 * this hub's idea of seq is not the stored one (an earlier commit answered with an error but did happen).
 */
export function fence(db: D1Database, workspace: string, held: HubRow, seqs: number): D1PreparedStatement {
  return db
    .prepare('UPDATE hubs SET held = (epoch = ?2 AND seq = ?3 AND batch = ?4), seq = seq + ?5, batch = batch + 1 WHERE workspace = ?1')
    .bind(workspace, held.epoch, held.seq, held.batch, seqs)
}

/** True for the error a fenced-off commit fails with. */
export function isFenced(error: unknown): boolean {
  return error instanceof Error && error.message.includes('hub_fenced')
}
