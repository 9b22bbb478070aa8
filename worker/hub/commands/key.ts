import { ApiError, notFound } from '../../errors'
import { newId, newSecret, sha256Hex } from '../../ids'
import { phrase } from '../../language/phrase'
import { changeKey, forgetKeyCopy, hashOfKey, insertKey, type Key, listKeys, revokeKey } from '../../store/keys'
import type { Actor } from '../actor'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'

export type NewKey = Pick<Key, 'kind' | 'label' | 'origins' | 'perMinute'>

/** Makes a key. Its text is answered here and stored only as a hash. */
export async function keyCreate(hub: Hub, { actor, wanted }: { actor: Actor; wanted: NewKey }): Promise<{ key: Key; text: string }> {
  const now = hub.now()
  const text = newSecret(wanted.kind === 'write' ? 'wk' : 'sk')
  const key: Key = { workspace: hub.id, id: newId('ky', now), ...wanted, hint: text.slice(-4), createdAt: now, revokedAt: null }
  await hub.commit([
    insertKey(hub.db, await sha256Hex(text), key),
    auditLine(hub, actor, 'key.create', key.id, { kind: key.kind, label: key.label }),
  ])
  return { key, text }
}

export async function keyChange(
  hub: Hub,
  { actor, id, change }: { actor: Actor; id: string; change: Partial<Pick<Key, 'label' | 'origins' | 'perMinute'>> },
): Promise<Key> {
  const key = await find(hub, id)
  if (key.revokedAt !== null) throw new ApiError('conflict', phrase`This key was revoked; make a new one.`)
  const next = { ...key, ...change }
  await hub.commit([changeKey(hub.db, hub.id, id, next), auditLine(hub, actor, 'key.change', id, change)])
  await forgetCopy(hub, id)
  return next
}

/** Ends a key. Revoking it twice is no mistake: the second time only takes the edge's copy away again. */
export async function keyRevoke(hub: Hub, { actor, id }: { actor: Actor; id: string }): Promise<null> {
  const key = await find(hub, id)
  if (key.revokedAt === null)
    await hub.commit([revokeKey(hub.db, hub.id, id, hub.now()), auditLine(hub, actor, 'key.revoke', id, { label: key.label })])
  await forgetCopy(hub, id)
  return null
}

async function find(hub: Hub, id: string): Promise<Key> {
  const key = (await listKeys(hub.db, hub.id)).find((k) => k.id === id)
  if (!key) throw notFound('key')
  return key
}

async function forgetCopy(hub: Hub, id: string): Promise<void> {
  const hash = await hashOfKey(hub.db, hub.id, id)
  if (hash !== null) await forgetKeyCopy(hub.env.EDGE, hash)
}
