import { espocrm } from './espocrm'
import { generic } from './generic'
import { gmail } from './gmail'
import { roundcube } from './roundcube'
import type { Site } from './site'

/** Every site Baton knows, the generic reader last: it claims whatever the others do not. */
export const SITES: readonly Site[] = [gmail, roundcube, espocrm, generic]
