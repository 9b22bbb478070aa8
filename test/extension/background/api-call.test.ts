// @vitest-environment node
import './browser-fixture'
import { beforeEach, expect, it, vi } from 'vitest'
import { apiCall } from '../../../extension/background/sync/api-call'
import type { OpenWorkspace } from '../../../extension/background/sync/open-workspace'
import type { Answer } from '../../../extension/background/sync/worker-api'

const call = vi.fn<() => Promise<Answer<unknown>>>()
const catchUp = vi.fn(async () => {})
let state = 'live'
const workspace = { call, link: { state: () => state, catchUp } } as unknown as OpenWorkspace

beforeEach(() => {
  vi.clearAllMocks()
  state = 'live'
  call.mockResolvedValue({ ok: true, value: { leads: [] }, status: 200 })
})

it('passes a call on with its query, body and key, and answers status and body', async () => {
  const ask = { method: 'PATCH' as const, path: '/v1/leads/ld_1?x=%20y', body: { name: 'Ána' }, idempotencyKey: 'k1' }
  expect(await apiCall(workspace, ask)).toEqual({ ok: true, value: { status: 200, body: { leads: [] } } })
  expect(call).toHaveBeenCalledWith(ask)
})

it.each([
  '/health',
  '/v1',
  'v1/leads',
  '//evil.example/v1/leads',
  'https://evil.example/v1/leads',
  '@evil.example/v1/',
  '/v1/../health',
  '/v1/leads/../../baton.js',
  '/v1/./me',
  '/v1/leads#x',
  '/v1/leads?q=a b',
  '/v1//leads',
  '/v1/leads\\..\\x',
  '/v1/..',
  '/v1/%2e%2e/health',
  '/v1/leads/%2E./.%2e/health',
  '/v1/%2E',
])('refuses %j: the token goes nowhere but to the API', async (path) => {
  expect(await apiCall(workspace, { method: 'GET', path })).toMatchObject({ ok: false, code: 'invalid-field' })
  expect(call).not.toHaveBeenCalled()
})

it.each([
  '/v1/accounts/münchen.example',
  '/v1/accounts/m%C3%BCnchen.example',
  '/v1/reports/verdict?from=1&to=2',
  '/v1/handoffs/ho_1/accept',
])('takes %j when it is written as an address', async (path) => {
  expect((await apiCall(workspace, { method: 'GET', path: encodeURI(decodeURI(path)) })).ok).toBe(true)
})

it('says which field is at fault, and keeps the worker’s sentence', async () => {
  call.mockResolvedValue({ ok: false, status: 400, code: 'invalid-field', message: 'label is needed.', field: 'label', retryAfterMs: null })
  expect(await apiCall(workspace, { method: 'PUT', path: '/v1/assets/x' })).toEqual({
    ok: false,
    code: 'invalid-field',
    message: 'label is needed.',
    field: 'label',
  })
})

it('reads what it wrote when no socket brings it', async () => {
  await apiCall(workspace, { method: 'PATCH', path: '/v1/leads/a' })
  expect(catchUp).not.toHaveBeenCalled()
  state = 'polling'
  await apiCall(workspace, { method: 'GET', path: '/v1/leads/a' })
  expect(catchUp).not.toHaveBeenCalled()
  await apiCall(workspace, { method: 'PATCH', path: '/v1/leads/a' })
  expect(catchUp).toHaveBeenCalledOnce()
})
