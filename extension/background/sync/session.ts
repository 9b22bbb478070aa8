import { type DBSchema, openDB } from 'idb'
import type { Me } from '#shared/schema/member'

export type Session = { workerUrl: string; token: string; me: Me }

/**
 * The token lives in an IndexedDB of the extension's own origin, apart from the replica. A content script's `indexedDB` is the
 * page's, in every browser. `storage.local` is closed to content scripts only on Chrome (`setAccessLevel`); Firefox has no such
 * switch, and there a page that broke into its renderer could read the token.
 */
interface SessionSchema extends DBSchema {
  session: { key: 'session'; value: Session }
}

const open = () =>
  openDB<SessionSchema>('baton-session', 1, {
    upgrade: (db) => void db.createObjectStore('session'),
  })

/** The session kept on this device, or null when nobody joined. */
export async function readSession(): Promise<Session | null> {
  const db = await open()
  const session = await db.get('session', 'session')
  db.close()
  return session ?? null
}

/** Keeps the session; `null` forgets it. */
export async function writeSession(session: Session | null): Promise<void> {
  const db = await open()
  if (session) await db.put('session', session, 'session')
  else await db.delete('session', 'session')
  db.close()
}
