import * as z from 'zod'
import { Channel, ChannelInput } from '../schema/channel'
import { endpoint } from './endpoint'
import { IdParams, listOf, PageQuery } from './page'

const ADMIN = ['admin'] as const

export const listChannels = endpoint({
  method: 'GET',
  path: '/v1/channels',
  summary: 'Where alerts go besides the extension',
  auth: 'member',
  query: PageQuery,
  response: listOf('channels', Channel),
})

export const createChannel = endpoint({
  method: 'POST',
  path: '/v1/channels',
  summary: 'Add a mail server, a chat room or a signed webhook (Standard Webhooks); a webhook’s secret is shown once',
  auth: 'member',
  roles: ADMIN,
  body: ChannelInput,
  response: z.object({ channel: Channel, secret: z.string().nullable() }),
  status: 201,
  errors: ['conflict'],
})

export const patchChannel = endpoint({
  method: 'PATCH',
  path: '/v1/channels/:id',
  summary: 'Rename a channel, or switch it off and on',
  auth: 'member',
  roles: ADMIN,
  params: IdParams,
  body: z.strictObject({ name: z.string().trim().min(1).max(80).optional(), enabled: z.boolean().optional() }),
  response: Channel,
})

export const deleteChannel = endpoint({
  method: 'DELETE',
  path: '/v1/channels/:id',
  summary: 'Remove a channel; what still waits to go through it is cancelled',
  auth: 'member',
  roles: ADMIN,
  params: IdParams,
})

export const testChannel = endpoint({
  method: 'POST',
  path: '/v1/channels/:id/test',
  summary: 'Send a test message through a channel now, and say what the other side answered',
  auth: 'member',
  roles: ADMIN,
  params: IdParams,
  response: z.object({ ok: z.boolean(), message: z.string() }),
})
