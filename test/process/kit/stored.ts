import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The D1 database of a state folder whose worker is not running. Close it before the next start. */
export function openStored(state: string): DatabaseSync {
  const folder = join(state, 'd1/miniflare-D1DatabaseObject')
  const file = readdirSync(folder).find((name) => /^[0-9a-f]{64}\.sqlite$/.test(name))
  if (!file) throw new Error(`There is no D1 database under ${folder}.`)
  return new DatabaseSync(join(folder, file))
}

/** Runs `work` on the stopped state's database. */
export function withStored<T>(state: string, work: (db: DatabaseSync) => T): T {
  const db = openStored(state)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

export const rowsOf = <T>(db: DatabaseSync, sql: string, ...bound: (string | number)[]): T[] => db.prepare(sql).all(...bound) as T[]
