// @vitest-environment node
import './browser-fixture'

import { beforeEach, expect, it, vi } from 'vitest'
import type { RequestName } from '../../../extension/background/protocol'
import { answerMessages, type Handlers, type Sender } from '../../../extension/background/router'
import { fakeBrowser } from './browser-fixture'

type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => unknown
let listener: Listener
const card = vi.fn(async () => ({ ok: true as const, value: null }))
const search = vi.fn(async () => ({ ok: true as const, value: { cards: [], total: 0 } }))

beforeEach(() => {
  vi.clearAllMocks()
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((given: unknown) => {
    listener = given as Listener
  })
  fakeBrowser.runtime.getURL = ((path: string) => `chrome-extension://test${path}`) as typeof fakeBrowser.runtime.getURL
  const counts = async () => {
    throw new Error('the disk is full')
  }
  answerMessages({ card, search, counts, call: search } as unknown as Handlers)
})

const PAGE = { id: 'test-extension-id', tab: { id: 7 }, url: 'https://crm.example/', frameId: 0 } as Sender
const POPUP = { id: 'test-extension-id', url: 'chrome-extension://test/popup.html' } as Sender
const send = (baton: RequestName | string, sender: Sender) =>
  new Promise<unknown>((resolve) => {
    if (listener({ baton }, sender, resolve) !== true) resolve('not answered')
  })

it('a page may ask about its people and may not list the replica', async () => {
  expect(await send('card', PAGE)).toEqual({ ok: true, value: null })
  expect(await send('search', PAGE)).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await send('call', PAGE)).toMatchObject({ ok: false, code: 'forbidden' })
  expect(search).not.toHaveBeenCalled()
  expect(await send('search', POPUP)).toMatchObject({ ok: true })
  // the popup opened in a tab, as tests and some people do
  expect(await send('search', { ...POPUP, tab: { id: 8 } } as Sender)).toMatchObject({ ok: true })
})

it('another extension and unknown messages are left alone', async () => {
  expect(await send('card', { ...POPUP, id: 'somebody-else' } as Sender)).toBe('not answered')
  expect(await send('constructor', POPUP)).toBe('not answered')
  expect(listener(null, POPUP, () => {})).toBeUndefined()
  expect(card).not.toHaveBeenCalled()
})

it('a failure is answered with a sentence, never with silence', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await send('counts', POPUP)).toMatchObject({ ok: false, code: 'internal', message: expect.stringMatching(/Try again/) })
  expect(said).toHaveBeenCalled()
})
