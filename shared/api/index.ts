import * as accounts from './accounts'
import * as assets from './assets'
import * as audit from './audit'
import * as campaigns from './campaigns'
import * as channels from './channels'
import * as collect from './collect'
import * as definitions from './definitions'
import * as deliveries from './deliveries'
import type { Endpoint } from './endpoint'
import * as handoffs from './handoffs'
import * as imports from './imports'
import * as invites from './invites'
import * as keys from './keys'
import * as leads from './leads'
import * as me from './me'
import * as members from './members'
import * as phone from './phone'
import * as prices from './prices'
import * as queues from './queues'
import * as reports from './reports'
import * as setup from './setup'
import * as site from './site'
import * as sync from './sync'
import * as workspace from './workspace'

const CONTRACTS: Record<string, Record<string, unknown>> = {
  accounts,
  assets,
  audit,
  campaigns,
  channels,
  collect,
  definitions,
  deliveries,
  handoffs,
  imports,
  invites,
  keys,
  leads,
  me,
  members,
  phone,
  prices,
  queues,
  reports,
  setup,
  site,
  sync,
  workspace,
}

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'auth' in value

/** Every call of the HTTP API with the contract it belongs to and its name there, in the order of the files. */
export const ENDPOINTS: readonly { contract: string; name: string; endpoint: Endpoint }[] = Object.entries(CONTRACTS).flatMap(
  ([contract, exported]) =>
    Object.entries(exported).flatMap(([name, value]) => (isEndpoint(value) ? [{ contract, name, endpoint: value }] : [])),
)
