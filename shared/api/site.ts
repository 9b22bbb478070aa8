import * as z from 'zod'
import { endpoint } from './endpoint'

export const snippet = endpoint({
  method: 'GET',
  path: '/baton.js',
  summary: 'The snippet; cached for an hour, with an ETag',
  auth: 'none',
  contentType: 'text/javascript',
})

export const health = endpoint({
  method: 'GET',
  path: '/health',
  summary: 'Whether the worker answers, and its version',
  auth: 'none',
  response: z.object({ ok: z.literal(true), version: z.string() }),
})

export const joinPage = endpoint({
  method: 'GET',
  path: '/join/:code',
  summary: 'A join link opened in a tab: says what to do with it',
  auth: 'none',
  params: z.object({ code: z.string() }),
  contentType: 'text/html',
})

export const openApi = endpoint({
  method: 'GET',
  path: '/openapi.json',
  summary: 'This description',
  auth: 'none',
  response: z.record(z.string(), z.unknown()),
})
