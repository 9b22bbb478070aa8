import type { OpenWorkspace } from '../sync/open-workspace'
import { workerNow } from '../sync/worker-clock'
import type { TabSubject } from '../tabs/tab-subject'
import { matchPeople } from './match'

const ADDRESS = /[^\s<>()[\],;:"'“”]+@[^\s<>()[\],;:"'“”]+\.[^\s<>()[\],;:"'“”.]+/

/** The lead a piece of text names: by the first address in it, else by the whole of it as a name. Null when there is none. */
export async function whoIs({ replica, session }: Pick<OpenWorkspace, 'replica' | 'session'>, text: string): Promise<TabSubject | null> {
  const email = ADDRESS.exec(text)?.[0] ?? null
  const person = { key: 'selected', email, name: email ? null : text.trim().slice(0, 200) }
  const [hit] = await matchPeople(replica, session.me.member, [person], workerNow())
  return hit ? { leadId: hit.brief.leadId, confidence: hit.confidence } : null
}
