import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { rootFolder } from '../../worker/local/run-command.ts'
import { queriesOf, unboundTables } from './workspace-queries'

const read = (path: string) => readFileSync(join(rootFolder, path), 'utf8')
const migrations = readdirSync(join(rootFolder, 'worker/migrations')).sort()
const db = new DatabaseSync(':memory:')
for (const file of migrations) db.exec(read(`worker/migrations/${file}`))

const named = (type: string) =>
  db.prepare("SELECT name, tbl_name AS tableName FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%'").all(type) as {
    name: string
    tableName: string
  }[]
const tables = named('table').map((t) => t.name)
const columnsOf = (table: string) =>
  (db.prepare('SELECT name FROM pragma_table_xinfo(?)').all(table) as { name: string }[]).map((c) => c.name)
const withWorkspace = new Set(tables.filter((table) => columnsOf(table).includes('workspace')))

/** Sections of STORAGE.md by their heading. */
const document = read('worker/STORAGE.md')
const sections = new Map(
  document
    .split(/^### /m)
    .slice(1)
    .map((text) => [/^`?(\w+)/.exec(text)![1]!, text]),
)

const storeFiles = readdirSync(join(rootFolder, 'worker/store'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)
const queries = storeFiles.flatMap((file) => queriesOf(file, read(`worker/store/${file}`)))

describe('STORAGE.md', () => {
  test('has a section for every table and for no other', () => {
    expect([...sections.keys()].sort()).toEqual([...tables].sort())
  })

  test.each(tables)('says what every column and index of %s is', (table) => {
    const section = sections.get(table) ?? ''
    const indexes = named('index').filter((index) => index.tableName === table)
    const missing = [...columnsOf(table), ...indexes.map((i) => i.name)].filter((name) => !section.includes(`\`${name}\``))
    expect(missing).toEqual([])
  })

  test('names every key prefix of KV, every Durable Object and what they keep', () => {
    const prefixes = storeFiles.flatMap((file) => [...read(`worker/store/${file}`).matchAll(/`([a-z]+:)\$\{/g)].map((m) => m[1]!))
    expect(new Set(prefixes)).toEqual(new Set(['effects:', 'key:', 'score:']))
    for (const prefix of prefixes) expect(document).toContain(`\`${prefix}`)
    const config = read('worker/wrangler.jsonc')
    for (const [, name] of config.matchAll(/"class_name": "(\w+)"/g)) expect(document).toContain(`\`${name}\``)
  })
})

describe('every query of the store', () => {
  test('is found', () => {
    expect(queries.length).toBeGreaterThan(90)
    for (const file of storeFiles.filter((f) => read(`worker/store/${f}`).includes('.prepare(')))
      expect(queries.map((q) => q.file)).toContain(file)
  })

  test('is bound to one workspace', () => {
    const wrong = queries.flatMap((query) => unboundTables(query, withWorkspace).map((table) => `${query.file}: ${table} in ${query.sql}`))
    expect(wrong).toEqual([])
  })

  test.each([
    ['SELECT id FROM leads WHERE id = ?1'],
    ['SELECT l.id FROM leads l JOIN links k ON k.lead = l.id WHERE l.workspace = ?1'],
    ['SELECT id FROM leads WHERE workspace = ?1 AND id IN (SELECT lead FROM links WHERE visitor = ?2)'],
    ['UPDATE visitors SET unscored = 2 WHERE id = ?1'],
    ['DELETE FROM timers WHERE kind = ?2'],
    ['INSERT INTO timers (kind, subject, due_at) VALUES (?1, ?2, ?3)'],
  ])('would be found unbound: %s', (sql) => {
    expect(unboundTables({ file: '', sql }, withWorkspace)).not.toEqual([])
  })

  test('binds the workspace as its first value', () => {
    const otherwise = queries.filter(({ sql }) => /(?<![\w.])workspace\s*=\s*\?(?!1\b)/.test(sql))
    expect(otherwise).toEqual([])
  })
})
