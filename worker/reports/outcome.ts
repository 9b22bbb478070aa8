import type { Share } from '#shared/schema/report'
import type { Passage } from './passage'
import { share } from './share'

/** What became of some hand-offs: accepted of the decided ones, SQLs of all, wins with their amounts. */
export function outcomeOf(own: readonly Passage[]): { handedOver: number; accepted: Share; toSql: Share; won: number; amount: number } {
  const decided = own.filter((p) => p.history.decidedAt !== null)
  const won = own.filter((p) => p.state === 'won')
  return {
    handedOver: own.length,
    accepted: share(decided.filter((p) => p.history.rejectedAt === null).length, decided.length),
    toSql: share(own.filter((p) => p.history.level >= 2).length, own.length),
    won: won.length,
    amount: won.reduce((sum, p) => sum + (p.amount ?? 0), 0),
  }
}
