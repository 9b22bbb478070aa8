import '../harness/installed'

import { afterEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { callWorker } from '../../../extension/background/sync/worker-api'

afterEach(() => vi.restoreAllMocks())

test.each([
  ['de-CH', 'de'],
  ['en-US', 'en'],
  ['fr', 'en'],
])('in a browser that speaks %s the worker is asked for sentences in “%s”', async (browserLanguage, asked) => {
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(browserLanguage)
  const error = { code: 'conflict', message: 'Dieser Lead ist schon zusammengeführt.', requestId: 'r' }
  const fetch = vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ error }, { status: 409 }))
  const answer = await callWorker({ workerUrl: 'https://w.example', token: 'bt_x' }, { method: 'GET', path: '/v1/me' })
  expect(new Headers(fetch.mock.calls[0]![1]!.headers).get('accept-language')).toBe(asked)
  expect(answer).toMatchObject({ ok: false, code: 'conflict', message: error.message })
})
