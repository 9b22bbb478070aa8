import type { Row, Rows } from './random-rows'

const TABLES = ['campaigns', 'leads', 'visitors', 'links', 'handoffs', 'handoff_steps'] as const
const A_TIME = 500

/** Writes rows as they are, past the hub. */
export async function writeRows(db: D1Database, rows: Rows): Promise<void> {
  for (const table of TABLES) {
    for (let start = 0; start < rows[table].length; start += A_TIME) {
      const part = rows[table].slice(start, start + A_TIME)
      await db
        .prepare(insertSql(table, part[0]!))
        .bind(JSON.stringify(part.map(Object.values)))
        .run()
    }
  }
}

/** One parameter: a JSON array of rows, each an array in the order of the first row's columns. */
export function insertSql(table: string, { ...columns }: Row): string {
  const names = Object.keys(columns)
  return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((_, i) => `value->>${i}`).join(', ')} FROM json_each(?1)`
}
