import { deleteScoreCopy, putScoreCopy, type ScoreCopy } from '../../store/score-copies'
import type { Hub } from '../hub'

/** The last change of each copy at the edge that is still under way, by address hash. */
const underWay = new WeakMap<Hub, Map<string, Promise<void>>>()

/** Copies a score to the edge, after whatever was to happen to this copy before: two changes never overtake each other. */
export const copyScore = (hub: Hub, hash: string, copy: ScoreCopy): Promise<void> =>
  inTurn(hub, hash, () => putScoreCopy(hub.env.EDGE, hub.id, hash, copy))

/** Takes a copy away. Await it before the answer that makes it wrong: who asks next must not find it. */
export const dropScoreCopy = (hub: Hub, hash: string): Promise<void> => inTurn(hub, hash, () => deleteScoreCopy(hub.env.EDGE, hub.id, hash))

function inTurn(hub: Hub, hash: string, change: () => Promise<void>): Promise<void> {
  const turns = underWay.get(hub) ?? new Map<string, Promise<void>>()
  underWay.set(hub, turns)
  // What failed before was logged by whoever asked for it, and does not hold up this one.
  const turn = (turns.get(hash) ?? Promise.resolve()).catch(() => {}).then(change)
  turns.set(hash, turn)
  const done = () => {
    if (turns.get(hash) === turn) turns.delete(hash)
  }
  turn.then(done, done)
  return turn
}
