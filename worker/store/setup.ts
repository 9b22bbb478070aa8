/** Whether a browser on a page was ever heard. Visitors that stand for servers (`lead:…`) are stepped over by range, not read. */
const HEARD = `
  SELECT EXISTS (SELECT 1 FROM visitors WHERE workspace = ?1 AND id < 'lead:' AND first_url IS NOT NULL)
      OR EXISTS (SELECT 1 FROM visitors WHERE workspace = ?1 AND id >= 'lead;' AND first_url IS NOT NULL) AS heard`

const ORIGINS = `
  SELECT origins FROM keys WHERE workspace = ?1 AND kind = 'write' AND revoked_at IS NULL`

const REPS = `
  SELECT (SELECT count(*) FROM members m WHERE m.workspace = ?1 AND m.role = 'sales' AND m.active = 1
            AND EXISTS (SELECT 1 FROM tokens t WHERE t.workspace = ?1 AND t.member = m.id AND t.revoked_at IS NULL)) AS joined,
         (SELECT count(*) FROM invites WHERE workspace = ?1 AND role = 'sales' AND used_at IS NULL AND expires_at > ?2) AS invited`

export const SETUP_STATEMENTS = { HEARD, ORIGINS, REPS }

/** What the checklist is ticked by. `origins` is empty when one key works anywhere. */
export async function setupFacts(
  db: D1Database,
  workspace: string,
  now: number,
): Promise<{ heard: boolean; origins: string[]; joined: number; invited: number }> {
  const [heard, keys, reps] = await Promise.all([
    db.prepare(HEARD).bind(workspace).first<{ heard: number }>(),
    db.prepare(ORIGINS).bind(workspace).all<{ origins: string }>(),
    db.prepare(REPS).bind(workspace, now).first<{ joined: number; invited: number }>(),
  ])
  const lists = keys.results.map(({ origins }) => JSON.parse(origins) as string[])
  const origins = lists.some((list) => list.length === 0) ? [] : [...new Set(lists.flat())].sort()
  return { heard: heard?.heard === 1, origins, joined: reps?.joined ?? 0, invited: reps?.invited ?? 0 }
}
