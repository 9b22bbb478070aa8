import * as z from 'zod'
import { Channel, ChannelChange, ChannelInput } from '../schema/channel'
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
  summary: 'Rename a channel, switch it off and on, or send it elsewhere: what waits goes to the new address under its old id',
  auth: 'member',
  roles: ADMIN,
  params: IdParams,
  body: ChannelChange,
  response: Channel,
  errors: ['conflict', 'wrong-state'],
})

export const rotateChannel = endpoint({
  method: 'POST',
  path: '/v1/channels/:id/rotate',
  summary: 'Give a webhook a new signing secret, shown once; both sign until the overlap is over',
  auth: 'member',
  roles: ADMIN,
  params: IdParams,
  /** 24 hours when left out; 0 ends the old secret at once */
  body: z.strictObject({ overlapHours: z.number().min(0).max(720).optional() }).optional(),
  response: z.object({ channel: Channel, secret: z.string() }),
  errors: ['conflict', 'wrong-state'],
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
