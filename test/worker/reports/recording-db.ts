export type Asked = { sql: string; values: unknown[] }

/** A database that tells of every statement asked of it, and otherwise is the one given. */
export function recording(db: D1Database, tell: (asked: Asked) => void): D1Database {
  const prepare = (sql: string): D1PreparedStatement => {
    const statement = db.prepare(sql)
    const bind = (...values: unknown[]) => {
      tell({ sql, values })
      return statement.bind(...values)
    }
    return new Proxy(statement, { get: (target, key) => (key === 'bind' ? bind : Reflect.get(target, key)) })
  }
  return new Proxy(db, {
    get(target, key) {
      const value = Reflect.get(target, key)
      return key === 'prepare' ? prepare : typeof value === 'function' ? value.bind(target) : value
    },
  })
}
