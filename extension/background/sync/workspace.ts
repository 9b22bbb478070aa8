import { browser } from 'wxt/browser'
import type { Me } from '#shared/schema/member'
import { t } from '../../ui/t'
import { forgetChecklist } from '../checklist'
import { showBadge } from '../notices/badge'
import { forgetNotices } from '../notices/notices'
import { forgetLinkTouches } from '../outbox/link-touches'
import type { Ports } from '../ports'
import type { Outcome } from '../protocol'
import { deleteReplicaDb } from '../replica/replica-db'
import { originPattern } from '../tabs/origin-pattern'
import { forgetSubjects } from '../tabs/tab-subject'
import { parseJoinLink } from './join-link'
import { followPolicy, managedWorker, policyInForce } from './managed-policy'
import { forgetNoRoom } from './no-room'
import { type OpenWorkspace, openWorkspace } from './open-workspace'
import { readSession, type Session, writeSession } from './session'
import { callWorker } from './worker-api'
import { forgetWorkerClock, workerNow } from './worker-clock'

export type Workspace = {
  /** the open workspace, brought back after the background was asleep; null when signed out */
  current(): Promise<OpenWorkspace | null>
  join(url: string): Promise<Outcome<Me>>
  /** revokes the token if the worker can be reached, and wipes in any case */
  signOut(): Promise<Outcome<null>>
}

/** Holds the one workspace this browser is in. */
export function workspaceOf(ports: Ports): Workspace {
  let open: Promise<OpenWorkspace | null> | null = null
  let clearing: Promise<void> = Promise.resolve()
  /** the policy it was opened under */
  let under: string | null = null

  const openWith = (session: Session) => {
    const mine: Promise<OpenWorkspace> = openWorkspace(
      session,
      ports,
      () => void wipe(session.token),
      () => void lost(mine),
    )
    return mine
  }
  const keep = (opening: Promise<OpenWorkspace | null>) => {
    open = opening
    // a failure to open is not kept: the next question tries again
    opening.catch(() => {
      if (open === opening) open = null
    })
    return opening
  }
  const current = () => open ?? keep(keptSession().then((session) => (session ? openWith(session) : null)))

  /**
   * A session of a worker that an administrator has since ruled out is over: nothing of it stays, and nothing is sent there. Without a session
   * nothing may be left either: a wipe that was cut short goes on, or the next member would find the former one's leads and send their answers.
   */
  async function keptSession(): Promise<Session | null> {
    const [session, only] = await Promise.all([readSession(), managedWorker()])
    under = await policyInForce()
    if (session && (only === null || only === session.workerUrl)) return session
    await forgetAll()
    if (session) tellWiped()
    return null
  }

  /** A policy that changes while the background runs counts at once: what is open is opened again under it. */
  async function reopen(): Promise<void> {
    const former = await open
    // browsers also tell of the policy they have just read at their start
    if ((await policyInForce()) === under) return
    open = null
    former?.close()
    await current()
    ports.push({ type: 'all' })
  }
  followPolicy(() => void reopen())

  /** The browser ended the connection to the replica. It is opened again; where the session went too, this browser is signed out. */
  async function lost(mine: Promise<OpenWorkspace>): Promise<void> {
    const former = await mine.catch(() => null)
    if (!former || (await open) !== former) return
    open = null
    former.close()
    const again = await current().catch(() => undefined)
    if (again) ports.push({ type: 'all' })
    if (again === null) tellWiped()
  }

  /** Everything this member could see leaves the device: replica, outbox and token. Late answers of an older token wipe nothing. */
  async function wipe(token: string): Promise<void> {
    const workspace = await open
    // the worker's word that the token is over may come while signing out is under way: whoever asks waits until nothing is left
    if (workspace?.session.token !== token) return clearing
    open = Promise.resolve(null)
    workspace.close()
    clearing = clear()
    await clearing
  }

  async function clear(): Promise<void> {
    await forgetAll()
    tellWiped()
  }

  function tellWiped(): void {
    ports.push({ type: 'wiped' })
    ports.push({ type: 'connection', connection: { state: 'signed-out' } })
  }

  return {
    current,
    async join(url) {
      const link = parseJoinLink(url)
      if (!link) return { ok: false, code: 'invalid-field', message: t('err_bad_join_link') }
      const only = await managedWorker()
      if (only !== null && only !== link.workerUrl)
        return { ok: false, code: 'not-allowed', message: t('err_worker_managed', new URL(only).host) }
      const granted = await browser.permissions.contains({ origins: [originPattern(link.workerUrl)] })
      if (!granted) return { ok: false, code: 'not-granted', message: t('err_worker_not_granted', new URL(link.workerUrl).host) }
      const answer = await callWorker<{ token: string; me: Me }>(
        { workerUrl: link.workerUrl, token: null },
        { method: 'POST', path: '/v1/join', body: { code: link.code, device: deviceName() } },
      )
      if (!answer.ok) return answer
      const { token, me } = answer.value
      const former = await current()
      if (former) await wipe(former.session.token)
      // a wipe that is still under way would take the new session and its replica along
      await clearing
      const session = { workerUrl: link.workerUrl, token, me }
      await writeSession(session)
      const opening = openWith(session)
      keep(opening)
      const joined = await opening
      ports.push({ type: 'all' })
      ports.push({ type: 'connection', connection: await joined.connection() })
      return { ok: true, value: me }
    },
    async signOut() {
      const workspace = await current()
      if (workspace) {
        const { session } = workspace
        await callWorker(session, { method: 'POST', path: '/v1/leave' }, AbortSignal.timeout(3000))
        await wipe(session.token)
      }
      return { ok: true, value: null }
    },
  }
}

/** How an admin recognises this token in the list: `Chrome on Linux`. */
function deviceName(): string {
  const system = /Windows|Mac OS|Android|Linux|CrOS/.exec(navigator.userAgent)?.[0] ?? ''
  return `${import.meta.env.FIREFOX ? 'Firefox' : 'Chrome'}${system ? ` on ${system}` : ''}`
}

/** Takes everything of a member off this device; the session first, so that one that is cut short goes on at the next start. */
async function forgetAll(): Promise<void> {
  await writeSession(null)
  await deleteReplicaDb()
  await showBadge([], workerNow())
  await forgetNotices()
  await forgetChecklist()
  await forgetLinkTouches()
  await forgetSubjects()
  await forgetNoRoom()
  await forgetWorkerClock()
}
