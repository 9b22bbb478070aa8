// Node and the Workers types disagree about URL and others, so Node's programs take only the names that the store's signatures use.
import type * as cf from '@cloudflare/workers-types/index.ts'

declare global {
  type D1Database = cf.D1Database
  type D1PreparedStatement = cf.D1PreparedStatement
  type D1Result<T = unknown> = cf.D1Result<T>
  type KVNamespace = cf.KVNamespace
  type DurableObjectState = cf.DurableObjectState
}
