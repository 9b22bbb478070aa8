import type { Hono } from 'hono'
import type { AppEnv } from '../app-env'
import { accounts } from './accounts'
import { assets } from './assets'
import { audit } from './audit'
import { campaigns } from './campaigns'
import { channels } from './channels'
import { collect } from './collect'
import { definitions } from './definitions'
import { deliveries } from './deliveries'
import { handoffs } from './handoffs'
import { imports } from './imports'
import { invites } from './invites'
import { keys } from './keys'
import { leads } from './leads'
import { me } from './me'
import { members } from './members'
import { phone } from './phone'
import { prices } from './prices'
import { queues } from './queues'
import { reports } from './reports'
import { setup } from './setup'
import { site } from './site'
import { sync } from './sync'
import { workspace } from './workspace'

/** Every resource of the API; a route that is not here does not exist. */
export const ROUTES: readonly Hono<AppEnv>[] = [
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
]
