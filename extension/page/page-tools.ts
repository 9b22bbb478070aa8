import { eventually } from './eventually'
import { onTurn } from './on-turn'
import { siteOf } from './site-of'

/** What the glance and the reader both need. The glance leaves it in the page, so that the reader need not bring it again. */
export type PageTools = { siteOf: typeof siteOf; eventually: typeof eventually; onTurn: typeof onTurn }

export const pageTools: PageTools = { siteOf, eventually, onTurn }
