import { t } from '../ui/t'
import { listenToPorts } from './ports'
import type { RequestName } from './protocol'
import { answerMessages, type Handlers } from './router'

const NAMES: RequestName[] = [
  'connection',
  'join',
  'signOut',
  'match',
  'card',
  'search',
  'waiting',
  'counts',
  'handoff',
  'timeline',
  'people',
  'decide',
  'handOver',
  'addLead',
  'nameAccount',
  'openCard',
  'openSidePanel',
  'tabLead',
  'pageSubject',
  'siteAccess',
  'siteGranted',
  'siteRevoked',
  'sites',
]

/** Listens at once, in the same turn: a service worker that wakes up for a message gets it only then. */
export function startBackground(): void {
  listenToPorts()
  const signedOut = async () => ({ ok: false, code: 'signed-out', message: t('err_signed_out') }) as const
  const handlers = Object.fromEntries(NAMES.map((name) => [name, signedOut])) as unknown as Handlers
  answerMessages({ ...handlers, connection: async () => ({ ok: true, value: { state: 'signed-out' } }) })
}
