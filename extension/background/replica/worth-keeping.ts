import type { Card } from '#shared/schema/lead'
import type { Held } from './lead-index'
import type { Standing } from './packed-index'
import { standingAt, standingOf } from './read-packed'

/** DESIGN §3: full cards for own, open, hot and recent leads. */
const HOT = 500
const RECENT = 500
/** A member with more of their own is shown the others' lines, and reads the card when they open it. */
export const MOST_WHOLE = 3000

const CURRENT = new Set(['open', 'seen', 'accepted', 'qualified', 'opportunity'])

/** True for a lead whose card is kept whatever its score: its hand-off is being worked on, or it is this member's. */
export function isKeptWhole(card: Card, me: string): boolean {
  return (card.handoff !== null && CURRENT.has(card.handoff.state)) || card.owner?.id === me
}

/** Ids of the leads to keep whole, most needed first: what waits for this member, their own, what others work on, the hottest, the latest. */
export function worthKeeping({ index, gone, changed, order }: Held, me: string): string[] {
  const waits: string[] = []
  const mine: string[] = []
  const worked: string[] = []
  const sort = ({ state, handoffOwner, owner, id }: Standing) => {
    const isCurrent = state !== null && CURRENT.has(state)
    // without its card a hand-off is neither in the list of what waits nor on the badge
    if (isCurrent && (handoffOwner === me || handoffOwner === null)) waits.push(id)
    else if (owner === me) mine.push(id)
    else if (isCurrent) worked.push(id)
  }
  const places = order().filter((i) => gone[i] === 0)
  const none = index.words.map((word) => !CURRENT.has(word))
  const owner = index.words.indexOf(me)
  for (const i of places) {
    // the texts of a lead are read only when it is wanted
    if (none[index.state[i]!] && index.owner[i] !== owner) continue
    sort(standingAt(index, i))
  }
  for (const line of changed.byId.values()) sort(standingOf(line))
  const hot = [...places.subarray(0, HOT)].map((i) => standingAt(index, i).id)
  const latest = Float64Array.from(places, (i) => index.activeAt[i]! * 2 ** 21 + i).sort()
  const recent = [...latest.subarray(-RECENT)].map((key) => standingAt(index, key % 2 ** 21).id)
  const changedHot = changed.hottestFirst().slice(0, HOT)
  return [...new Set([...waits, ...mine, ...worked, ...changedHot.map(([id]) => id), ...hot, ...recent])].slice(0, MOST_WHOLE)
}
