import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Miniflare } from 'miniflare'
import type { Member } from '#shared/schema/member'

export type Credentials = {
  workspace: string
  writeKey: string
  secretKey: string
  tokens: { admin: string; marketing: string; sales: string }
  /** one-time code of a join link for a rep, so that `npm start` can sign the extension in as a person would */
  joinCode: string
}

export type FirstMember = Pick<Member, 'id' | 'name' | 'email' | 'role' | 'manager' | 'signer'>
export type FirstState = { name: string; timeZone: string; demo: boolean; members: FirstMember[]; pack: string }

export const FIRST_MEMBERS: FirstMember[] = [
  { id: 'mb_admin', name: 'Alex Admin', email: 'admin@workspace.example', role: 'admin', manager: false, signer: false },
  { id: 'mb_marketing', name: 'Mara Marketing', email: 'marketing@workspace.example', role: 'marketing', manager: true, signer: true },
  { id: 'mb_sales', name: 'Sam Sales', email: 'sales@workspace.example', role: 'sales', manager: false, signer: true },
]

const FILE = 'credentials.json'

/** The credentials kept beside an existing state: the database has only hashes, so in development this file is where they are. */
export function keptCredentials(state: string): Credentials | null {
  const path = join(state, FILE)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Credentials) : null
}

/** Creates the workspace with its members, keys and published pack; writes the credentials file (0600). */
export async function createFirstState(mf: Miniflare, state: string, first: FirstState): Promise<Credentials> {
  const { createWorkspace } = await import('../store/create-workspace.ts')
  const { PACKS } = await import('#shared/packs/index')
  const { newSecret } = await import('../ids.ts')
  const db = (await mf.getD1Database('DB')) as unknown as D1Database
  const credentials: Credentials = {
    workspace: 'ws_local',
    writeKey: newSecret('wk'),
    secretKey: newSecret('sk'),
    tokens: { admin: newSecret('bt'), marketing: newSecret('bt'), sales: newSecret('bt') },
    joinCode: newSecret('jn'),
  }
  const token = (role: Member['role']) => first.members.find((m) => m.role === role)!.id
  await createWorkspace(db, {
    id: credentials.workspace,
    name: first.name,
    timeZone: first.timeZone,
    demo: first.demo,
    content: PACKS.find((pack) => pack.id === first.pack)!.content,
    members: first.members.map((m) => ({ ...m, scope: 'all' as const, active: true, createdAt: Date.now() })),
    keys: [
      { kind: 'write', text: credentials.writeKey, label: 'Website', origins: LOCAL_ORIGINS, perMinute: 1_000_000 },
      { kind: 'secret', text: credentials.secretKey, label: 'Server', origins: [], perMinute: 1_000_000 },
    ],
    tokens: [
      { member: token('admin'), text: credentials.tokens.admin },
      { member: token('marketing'), text: credentials.tokens.marketing },
      { member: token('sales'), text: credentials.tokens.sales },
    ],
    invite: { ...first.members.find((m) => m.role === 'sales')!, code: credentials.joinCode },
  })
  const path = join(state, FILE)
  writeFileSync(path, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 })
  chmodSync(path, 0o600)
  return credentials
}

/** A development key works from pages of this machine and of the test hosts; any other origin is foreign. */
const LOCAL_ORIGINS = [
  'http://127.0.0.1:*',
  'http://localhost:*',
  'http://*.localhost:*',
  'http://*.test:*',
  'http://127.0.0.1',
  'http://localhost',
]
