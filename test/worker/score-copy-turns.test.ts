import { expect, test } from 'vitest'
import type { Hub } from '../../worker/hub/hub'
import { copyScore, dropScoreCopy } from '../../worker/hub/scoring/score-copy-turns'

const COPY = { score: 1, fit: 1, readiness: 0, grade: 'D4', quadrant: 'leave', at: 1 }

/** An edge store whose first write takes longest, as under load. */
function slowEdge() {
  const held = new Map<string, string>()
  let wait = 40
  const slowly = async () => {
    const ms = wait
    wait = 0
    await new Promise((done) => setTimeout(done, ms))
  }
  const EDGE = {
    put: async (key: string, value: string) => {
      await slowly()
      held.set(key, value)
    },
    delete: async (key: string) => {
      await slowly()
      held.delete(key)
    },
  }
  return { held, hub: { id: 'ws_a', env: { EDGE } } as unknown as Hub }
}

test('a later change of a copy never overtakes an earlier one', async () => {
  const { held, hub } = slowEdge()
  const first = copyScore(hub, 'h1', COPY)
  await copyScore(hub, 'h1', { ...COPY, score: 2 })
  await first
  expect(JSON.parse(held.get('score:ws_a:h1')!).score).toBe(2)
})

test('what is taken away stays away, whatever was still under way', async () => {
  const { held, hub } = slowEdge()
  void copyScore(hub, 'h1', COPY)
  await dropScoreCopy(hub, 'h1')
  expect(held.size).toBe(0)
})

test('one that fails holds up no other, and other addresses do not wait', async () => {
  const { held, hub } = slowEdge()
  const fails = { ...hub, env: { EDGE: { put: () => Promise.reject(new Error('busy')), delete: async () => {} } } } as unknown as Hub
  const failed = copyScore(fails, 'h1', COPY)
  await expect(failed).rejects.toThrow('busy')
  await dropScoreCopy(fails, 'h1')
  const slow = copyScore(hub, 'h1', COPY)
  await copyScore(hub, 'h2', COPY)
  expect([...held.keys()]).toEqual(['score:ws_a:h2'])
  await slow
})
