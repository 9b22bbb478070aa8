import type { Hono } from 'hono'
import type { AppEnv } from '../app-env'
import { accounts } from './accounts'
import { collect } from './collect'
import { handoffs } from './handoffs'
import { leads } from './leads'
import { local } from './local'
import { me } from './me'
import { site } from './site'
import { sync } from './sync'

/** Every resource of the API; a route that is not here does not exist. */
export const ROUTES: readonly Hono<AppEnv>[] = [accounts, collect, handoffs, leads, local, me, site, sync]
