import { OCCASIONAL_PEOPLE } from './people-occasional.ts'
import { PROSPECTS } from './people-prospects.ts'
import { TARGET_PEOPLE } from './people-targets.ts'
import type { Person } from './person.ts'

/** Everybody in the demo. Names, addresses and employers are invented. */
export const PEOPLE: Person[] = [...TARGET_PEOPLE, ...PROSPECTS, ...OCCASIONAL_PEOPLE]
