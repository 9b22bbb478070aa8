/** One SQL text of a store's file, with what it interpolates put in where it can be found. */
export type Query = { file: string; sql: string }

const LITERAL = /`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g
const IS_SQL = /^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\b/

/** Every query of a source text. A `${name…}` becomes what the file says about `name` before it. */
export function queriesOf(file: string, source: string): Query[] {
  return [...source.matchAll(LITERAL)]
    .filter(([text]) => IS_SQL.test(text.slice(1, -1)))
    .map((match) => ({ file, sql: filled(match[0].slice(1, -1), source.slice(0, match.index), source) }))
}

function filled(sql: string, before: string, source: string): string {
  return sql.replace(/\$\{(\w+)[^}]*\}/g, (_, name: string) => {
    const said = (text: string) => [
      ...text.matchAll(
        new RegExp(`const ${name}\\b[^=]*=\\s*([\\s\\S]*?)(?=\\n\\s*(?:const|let|if|for|return|export|function)\\b|$)`, 'g'),
      ),
    ]
    const last = said(before).at(-1) ?? said(source).at(-1)
    return last ? ` ${last[1]} ` : ' '
  })
}

const TABLE =
  /\b(FROM|JOIN|INTO|UPDATE)\s+([a-z_]+)(?:\s+(?:AS\s+)?(?!(?:WHERE|SET|ON|JOIN|LEFT|ORDER|GROUP|LIMIT|INDEXED|NOT|CROSS|INNER|VALUES|UNION)\b)([a-z]\w*))?/gi

/**
 * What a query touches without naming the workspace of it. A table under a name of its own needs that name's workspace;
 * tables without one need as many conditions as there are of them. A credential's hash finds the workspace, so it may
 * not ask for it.
 */
export function unboundTables({ sql }: Query, tables: ReadonlySet<string>): string[] {
  if (/\bworkspace\b/.test(sql) && /\b(?:\w\.)?(?:code_)?hash = \?1/.test(sql)) return []
  const unbound: string[] = []
  let plain = 0
  for (const [, verb, table, alias] of sql.matchAll(TABLE)) {
    if (!tables.has(table!.toLowerCase())) continue
    if (verb!.toUpperCase() === 'INTO') {
      if (!/\(\s*(?:\w+,\s*)?workspace\b/.test(sql)) unbound.push(table!)
    } else if (alias) {
      if (!new RegExp(`\\b${alias}\\.workspace\\s*=|=\\s*${alias}\\.workspace\\b`).test(sql) && !isOnlyTable(sql, tables))
        unbound.push(table!)
    } else {
      plain++
    }
  }
  if ((sql.match(/(?<![\w.])workspace\s*=\s*\?/g) ?? []).length < plain) unbound.push('a table without a name of its own')
  return unbound
}

/** With one table only, `workspace = ?1` can mean no other. */
function isOnlyTable(sql: string, tables: ReadonlySet<string>): boolean {
  const touched = [...sql.matchAll(TABLE)].filter(([, , table]) => tables.has(table!.toLowerCase()))
  return touched.length === 1 && /(?<![\w.])workspace\s*=\s*\?1/.test(sql)
}
