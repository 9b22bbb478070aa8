import { env } from 'cloudflare:workers'
import { PACKS } from '#shared/packs/index'
import type { DefinitionContent } from '#shared/schema/definition'
import type { Member, Role } from '#shared/schema/member'
import { newSecret } from '../../../worker/ids'
import { createWorkspace } from '../../../worker/store/create-workspace'
import { call, type Said } from './call'

export type Caller = 'admin' | 'marketing' | 'sales' | 'rep' | 'manager' | 'secret' | 'nobody'

/** A workspace with one member of every kind, made as a deployment makes it; `as` calls the API as one of them. */
export type TestWorkspace = {
  id: string
  writeKey: string
  secretKey: string
  tokens: Record<Exclude<Caller, 'secret' | 'nobody'>, string>
  joinCode: string
  members: Record<Exclude<Caller, 'secret' | 'nobody'>, Member>
  as(who: Caller, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Said>
}

const PEOPLE: [Exclude<Caller, 'secret' | 'nobody'>, Role, boolean][] = [
  ['admin', 'admin', false],
  ['marketing', 'marketing', false],
  ['sales', 'sales', false],
  ['rep', 'sales', false],
  ['manager', 'sales', true],
]

type Wanted = { pack?: string; timeZone?: string; edit?: (content: DefinitionContent) => DefinitionContent }

export async function workspace({
  pack = 'b2b-starter',
  timeZone = 'Europe/Berlin',
  edit = (c) => c,
}: Wanted = {}): Promise<TestWorkspace> {
  // files share one worker's storage: a name nobody else has
  const id = `ws_${crypto.randomUUID().slice(0, 8)}`
  const tokens = Object.fromEntries(PEOPLE.map(([name]) => [name, newSecret('bt')])) as TestWorkspace['tokens']
  const members = Object.fromEntries(
    PEOPLE.map(([name, role, manager]) => [name, person(id, name, role, manager)]),
  ) as TestWorkspace['members']
  const writeKey = newSecret('wk')
  const secretKey = newSecret('sk')
  const joinCode = newSecret('jn')
  await createWorkspace(env.DB, {
    id,
    name: 'A workspace',
    timeZone,
    demo: false,
    content: edit(PACKS.find((p) => p.id === pack)!.content),
    members: Object.values(members),
    keys: [
      { kind: 'write', text: writeKey, label: 'Website', origins: ['https://site.example'], perMinute: 100_000 },
      { kind: 'secret', text: secretKey, label: 'Server', origins: [], perMinute: 100_000 },
    ],
    tokens: PEOPLE.map(([name]) => ({ member: members[name].id, text: tokens[name] })),
    invite: { name: 'Nora New', email: 'nora@sales.example', role: 'sales', manager: false, signer: false, code: joinCode },
  })
  const credential = (who: Caller) => (who === 'nobody' ? null : who === 'secret' ? secretKey : tokens[who])
  return {
    id,
    writeKey,
    secretKey,
    tokens,
    joinCode,
    members,
    as: (who, method, path, body, headers) => call(method, path, { token: credential(who), body, headers }),
  }
}

function person(workspace: string, name: string, role: Role, manager: boolean): Member {
  return {
    id: `mb_${workspace}_${name}`,
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)} Person`,
    email: `${name}@${workspace.replace('_', '-')}.example`,
    role,
    manager,
    signer: role !== 'admin',
    scope: 'all',
    active: true,
    createdAt: 1_700_000_000_000,
  }
}
