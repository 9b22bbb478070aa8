import type { Miniflare } from 'miniflare'
import type { ReplayAction } from '../hub/replay-action.ts'
import { type Credentials, createFirstState } from './first-state.ts'
import type { LocalWorker } from './miniflare.ts'
import { demoSeed } from './seed/demo-seed.ts'
import { replayOf } from './seed/replay-of.ts'
import type { DemoSeed } from './seed/types.ts'

/**
 * Makes the demo workspace by replaying invented histories through the hub's own commits, each at its own time: its
 * scores, hand-offs and receipts are made by the same code as anybody's.
 */
export async function seedDemo({ mf, url }: LocalWorker, state: string): Promise<Credentials> {
  const seed = demoSeed(Date.now())
  const credentials = await createFirstState(mf, state, {
    name: seed.workspace.name,
    timeZone: seed.workspace.timeZone,
    demo: true,
    pack: 'b2b-starter',
    members: seed.members.map(({ key, ...member }) => ({ id: memberId(key), ...member })),
  })
  await writeLists(mf, credentials.workspace, seed)
  await replayAll(url, credentials.workspace, replayOf(seed, Date.now()))
  return credentials
}

export const memberId = (key: string) => `mb_${key}`

/** Assets, campaigns and accounts: lists that must be there before the first event is scored. */
async function writeLists(mf: Miniflare, workspace: string, seed: DemoSeed): Promise<void> {
  const { saveAsset, saveCampaign } = await import('../store/assets.ts')
  const { saveAccount } = await import('../store/accounts.ts')
  const db = (await mf.getD1Database('DB')) as unknown as D1Database
  const since = Date.now() - 200 * 86_400_000
  await db.batch([
    ...seed.assets.map((asset) => saveAsset(db, workspace, asset)),
    ...seed.campaigns.map(({ costEuros, utm, ...c }) =>
      saveCampaign(db, workspace, {
        ...c,
        utm: Object.fromEntries(Object.entries(utm).map(([k, v]) => [k.replace('utm_', ''), v])),
        cost: costEuros,
      }),
    ),
    ...seed.companies.flatMap((c) =>
      saveAccount(
        db,
        workspace,
        {
          domain: c.domain,
          domains: [c.domain],
          name: c.name,
          named: c.named,
          owner: c.owner && memberId(c.owner),
          relation: c.relation,
          traits: c.traits,
          plan: c.plan,
          updatedAt: since,
        },
        null,
      ),
    ),
  ])
}

async function replayAll(url: string, workspace: string, actions: ReplayAction[]): Promise<void> {
  const answer = await fetch(`${url}/__local/${workspace}/replay`, { method: 'POST', body: JSON.stringify(actions) })
  if (!answer.ok) throw new Error(`The demo workspace could not be made: ${await answer.text()}`)
}
