/** Copies at the edge for `GET /v1/scores/:sha256`: written when a lead's band changes; on a miss D1 answers. */
export type ScoreCopy = { score: number; fit: number; readiness: number; grade: string; quadrant: string; at: number }

const TTL_SECONDS = 7 * 86_400
/** Of a copy that a reader makes: the score may have changed while it was read, and nobody would correct it. */
const READ_TTL_SECONDS = 300
const keyOf = (workspace: string, hash: string) => `score:${workspace}:${hash}`

export async function getScoreCopy(kv: KVNamespace, workspace: string, hash: string): Promise<ScoreCopy | null> {
  return kv.get<ScoreCopy>(keyOf(workspace, hash), 'json')
}

export async function putScoreCopy(kv: KVNamespace, workspace: string, hash: string, copy: ScoreCopy): Promise<void> {
  await kv.put(keyOf(workspace, hash), JSON.stringify(copy), { expirationTtl: TTL_SECONDS })
}

/** What a reader found in D1, kept for a few minutes. */
export async function rememberScore(kv: KVNamespace, workspace: string, hash: string, copy: ScoreCopy): Promise<void> {
  await kv.put(keyOf(workspace, hash), JSON.stringify(copy), { expirationTtl: READ_TTL_SECONDS })
}

export async function deleteScoreCopy(kv: KVNamespace, workspace: string, hash: string): Promise<void> {
  await kv.delete(keyOf(workspace, hash))
}
