import type { DefinitionContent } from '#shared/schema/definition'
import type { Member } from '#shared/schema/member'
import { newId, sha256Hex } from '../ids'
import { insertDefinition } from './definitions'
import { insertInvite } from './invites'
import { insertKey } from './keys'
import { insertToken, saveMember } from './members'
import { DEFAULT_SETTINGS, insertWorkspace } from './workspaces'

export type NewWorkspace = {
  id: string
  name: string
  timeZone: string
  demo: boolean
  /** version 1: unsigned, scores at once (DESIGN §5) */
  content: DefinitionContent
  members: Member[]
  /** `text` is the secret itself; only its hash is stored */
  keys: { kind: 'write' | 'secret'; text: string; label: string; origins: string[]; perMinute: number }[]
  tokens: { member: string; text: string }[]
  invite: Pick<Member, 'name' | 'email' | 'role' | 'manager' | 'signer'> & { code: string }
}

const INVITE_DAYS = 30

/** Writes a workspace that can work at once, in one transaction. The only write outside a hub: there is none yet. */
export async function createWorkspace(db: D1Database, w: NewWorkspace): Promise<void> {
  const now = Date.now()
  const { code, ...invited } = w.invite
  await db.batch([
    ...insertWorkspace(db, { id: w.id, name: w.name, timeZone: w.timeZone, demo: w.demo, settings: DEFAULT_SETTINGS, createdAt: now }),
    insertDefinition(db, w.id, { version: 1, status: 'published', chosen: false, content: w.content, at: now }),
    ...w.members.map((m) => saveMember(db, w.id, m)),
    ...(await Promise.all(
      w.keys.map(async ({ kind, text, label, origins, perMinute }) =>
        insertKey(db, await sha256Hex(text), {
          workspace: w.id,
          id: newId('ky', now),
          kind,
          hint: text.slice(-4),
          label,
          origins,
          perMinute,
          createdAt: now,
          revokedAt: null,
        }),
      ),
    )),
    ...(await Promise.all(
      w.tokens.map(async ({ member, text }) => insertToken(db, w.id, { hash: await sha256Hex(text), member, device: null, at: now })),
    )),
    insertInvite(
      db,
      w.id,
      await sha256Hex(code),
      { id: newId('in', now), ...invited, expiresAt: now + INVITE_DAYS * 86_400_000, usedAt: null },
      now,
    ),
  ])
}
