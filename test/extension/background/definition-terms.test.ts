// @vitest-environment node
import './browser-fixture'
import { expect, it, vi } from 'vitest'
import { b2bStarter } from '#shared/packs/b2b-starter'
import { terms } from '../../../extension/background/replica/definition-terms'
import type { OpenWorkspace } from '../../../extension/background/sync/open-workspace'
import type { Call } from '../../../extension/background/sync/worker-api'
import { emptyReplica } from './parts'

const asked = vi.fn<(path: string) => void>()
let state = 'live'

async function workspace(): Promise<OpenWorkspace> {
  const { replica } = await emptyReplica()
  const call = async ({ path }: Call) => {
    asked(path)
    const version = Number(path.split('/').at(-1))
    if (version > 5) return { ok: false, status: 404, code: 'not-found', message: 'There is no such definition.', retryAfterMs: null }
    return {
      ok: true,
      value: { version, status: 'published', signed: false, chosen: true, createdAt: 0, publishedAt: 0, content: b2bStarter },
    }
  }
  return { replica, call, link: { state: () => state } } as unknown as OpenWorkspace
}

it('reads what a version calls its rules once, and knows it offline from then on', async () => {
  asked.mockClear()
  const open = await workspace()
  const first = await terms(open, { version: 2 })
  expect(first).toMatchObject({ ok: true, value: { version: 2, labels: { competitor: 'Works for a competitor' } } })
  state = 'offline'
  expect(await terms(open, { version: 2 })).toEqual(first)
  expect(await terms(open, { version: 3 })).toEqual({ ok: true, value: null })
  state = 'live'
  expect(asked.mock.calls).toEqual([['/v1/definitions/2']])
})

it('keeps the last few versions, and nothing where there is none', async () => {
  asked.mockClear()
  const open = await workspace()
  for (const version of [1, 2, 3, 4]) await terms(open, { version })
  expect(await terms(open, { version: 9 })).toEqual({ ok: true, value: null })
  asked.mockClear()
  for (const version of [4, 3, 2]) await terms(open, { version })
  expect(asked).not.toHaveBeenCalled()
  await terms(open, { version: 1 })
  expect(asked).toHaveBeenCalledTimes(1)
})
