import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { PACKS } from '#shared/packs/index'
import type { DefinitionContent } from '#shared/schema/definition'
import { newSecret } from '../../../worker/ids'
import { createFirstState, type FirstMember } from '../../../worker/local/first-state'
import { migrate } from '../../../worker/local/migrate'
import { createWorkspace } from '../../../worker/store/create-workspace'

export type TeamTokens = { ann: string; ben: string; mia: string; mark: string; adam: string; stranger: string }
export type Team = {
  /** folder to start the worker over */
  state: string
  tokens: TeamTokens
  /** write key of the other workspace, where `stranger` is a rep */
  foreignWriteKey: string
}

/** Two reps, a sales manager, a marketer (with a manager flag that must mean nothing among sales) and an admin. */
export const MEMBERS = {
  ann: { id: 'mb_ann', name: 'Ann Rep', email: 'ann@team.example', role: 'sales', manager: false, signer: false },
  ben: { id: 'mb_ben', name: 'Ben Rep', email: 'ben@team.example', role: 'sales', manager: false, signer: false },
  mia: { id: 'mb_mia', name: 'Mia Manager', email: 'mia@team.example', role: 'sales', manager: true, signer: true },
  mark: { id: 'mb_mark', name: 'Mark Marketing', email: 'mark@team.example', role: 'marketing', manager: true, signer: true },
  adam: { id: 'mb_adam', name: 'Adam Admin', email: 'adam@team.example', role: 'admin', manager: true, signer: false },
} satisfies Record<string, FirstMember>

export const PERSON = (name: keyof typeof MEMBERS) => ({ id: MEMBERS[name].id, name: MEMBERS[name].name })

/** A state folder with a team and a second workspace, before its worker's first start. */
export async function teamState(change: (content: DefinitionContent) => void = () => {}): Promise<Team> {
  const state = mkdtempSync(join(tmpdir(), 'baton-process-'))
  const mf = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: 'export default { fetch: () => new Response() }',
      resourcePersistencePath: state,
      defaultPersistRoot: state,
      cf: false,
      d1Databases: { DB: 'baton' },
    } as never),
  )
  try {
    const db = (await mf.getD1Database('DB')) as unknown as D1Database
    await migrate(db as never)
    const members = Object.values(MEMBERS)
    await createFirstState(mf, state, { name: 'Team', timeZone: 'Europe/Berlin', demo: false, members, pack: 'b2b-starter' })
    const content = structuredClone(PACKS.find((pack) => pack.id === 'b2b-starter')!.content)
    change(content)
    await db.prepare("UPDATE definitions SET content = ?1 WHERE status = 'published'").bind(JSON.stringify(content)).run()
    const tokens = Object.fromEntries([...Object.keys(MEMBERS), 'stranger'].map((name) => [name, newSecret('bt')])) as TeamTokens
    const foreignWriteKey = newSecret('wk')
    await createWorkspace(db, {
      id: 'ws_foreign',
      name: 'Other company',
      timeZone: 'Europe/Berlin',
      demo: false,
      content,
      members: [{ ...MEMBERS.mia, id: 'mb_stranger', scope: 'all', active: true, createdAt: Date.now() }],
      keys: [{ kind: 'write', text: foreignWriteKey, label: 'Website', origins: [], perMinute: 100_000 }],
      tokens: [{ member: 'mb_stranger', text: tokens.stranger }],
      invite: { ...MEMBERS.mia, code: newSecret('jn') },
    })
    const { insertToken } = await import('../../../worker/store/members')
    const { sha256Hex } = await import('../../../worker/ids')
    for (const name of Object.keys(MEMBERS) as (keyof typeof MEMBERS)[])
      await insertToken(db, 'ws_local', {
        hash: await sha256Hex(tokens[name]),
        member: MEMBERS[name].id,
        device: null,
        at: Date.now(),
      }).run()
    return { state, tokens, foreignWriteKey }
  } finally {
    await mf.dispose()
  }
}
