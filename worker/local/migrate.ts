import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from './run-command.ts'

const FOLDER = join(rootFolder, 'worker/migrations')

/** Applies the migrations a database does not have yet, in order, each in one transaction. Answers how many. */
export async function migrate(db: D1Like): Promise<number> {
  await db
    .prepare(
      'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)',
    )
    .run()
  const { results } = await db.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const applied = new Set(results.map((r) => r.name))
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql') && !applied.has(file))
    .sort()
  for (const file of files) {
    const statements = statementsOf(readFileSync(join(FOLDER, file), 'utf8')).map((sql) => db.prepare(sql))
    await db.batch([...statements, db.prepare('INSERT INTO d1_migrations (name) VALUES (?1)').bind(file)])
  }
  return files.length
}

/** The part of a D1 database that migrating needs; Miniflare's and the tests' bindings both fit. */
export type D1Like = {
  prepare(sql: string): { run(): Promise<unknown>; all<T>(): Promise<{ results: T[] }>; bind(...values: unknown[]): unknown }
  batch(statements: unknown[]): Promise<unknown>
}

function statementsOf(sql: string): string[] {
  return (
    sql
      .split('\n')
      .filter((line) => !line.trimStart().startsWith('--'))
      .join('\n')
      // a statement ends with its line: those within a trigger do not
      .split(/;\s*$/m)
      .map((s) => s.trim())
      .filter(Boolean)
  )
}
