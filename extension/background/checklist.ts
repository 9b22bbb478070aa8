import { browser } from 'wxt/browser'
import type { Setup } from '#shared/api/setup'
import type { Ports } from './ports'
import type { InWorkspace } from './replica/lead-requests'
import type { OpenWorkspace } from './sync/open-workspace'
import { isGranted, switchedOn } from './tabs/site-access'

/** What only this browser knows of the first days, for one member of one workspace. */
type Kept = { of: string; cardSeen?: true; dismissed?: true }

const KEY = 'checklist'

/** A list with every line ticked, or put away, is not shown again; the worker is then not asked any more. */
export type ChecklistFacts = { granted: boolean; cardSeen: boolean; dismissed: boolean; setup: Setup | null }

const memberOf = ({ session }: Pick<OpenWorkspace, 'session'>): string => `${session.me.workspace.id} ${session.me.member.id}`

async function kept(of: string): Promise<Kept> {
  const found = (await browser.storage.local.get(KEY))[KEY] as Kept | undefined
  return found?.of === of ? found : { of }
}

/** The proofs of this moment: what the browser has granted and shown, and for those who set up, what the worker has heard. */
export const checklist: InWorkspace<'checklist'> = async (open) => {
  const { cardSeen = false, dismissed = false } = await kept(memberOf(open))
  if (dismissed) return { ok: true, value: { granted: false, cardSeen, dismissed, setup: null } }
  const origins = await switchedOn()
  const granted = (await Promise.all(origins.map(isGranted))).includes(true)
  const asks = open.session.me.role !== 'sales' && open.link.state() !== 'offline'
  const answer = asks ? await open.call<Setup>({ method: 'GET', path: '/v1/setup' }) : null
  return { ok: true, value: { granted, cardSeen, dismissed, setup: answer?.ok ? answer.value : null } }
}

export const dismissChecklist: InWorkspace<'dismissChecklist'> = async (open) => {
  const of = memberOf(open)
  await browser.storage.local.set({ [KEY]: { ...(await kept(of)), dismissed: true } satisfies Kept })
  return { ok: true, value: null }
}

/** A lead was brought before this member's eyes, on a page or beside it. */
export async function noteCardSeen(open: OpenWorkspace | null, ports: Ports): Promise<void> {
  if (!open) return
  const before = await kept(memberOf(open))
  if (before.cardSeen) return
  await browser.storage.local.set({ [KEY]: { ...before, cardSeen: true } satisfies Kept })
  ports.push({ type: 'checklist' })
}

/** Nothing of a member stays when they leave the device. */
export const forgetChecklist = (): Promise<void> => browser.storage.local.remove(KEY)
