import type { Hono } from 'hono'
import type { AppEnv } from '../app-env'
import { accounts } from './accounts'
import { audit } from './audit'
import { collect } from './collect'
import { handoffs } from './handoffs'
import { invites } from './invites'
import { keys } from './keys'
import { leads } from './leads'
import { local } from './local'
import { me } from './me'
import { members } from './members'
import { site } from './site'
import { sync } from './sync'

/** Every resource of the API; a route that is not here does not exist. */
export const ROUTES: readonly Hono<AppEnv>[] = [accounts, audit, collect, handoffs, invites, keys, leads, local, me, members, site, sync]
