import * as z from 'zod'
import { endpoint } from './endpoint'

/** What the checklist of the first days is ticked by: facts of this moment, not something somebody said was done. */
export const Setup = z.object({
  snippet: z.object({
    /** an event of a browser on a page has arrived */
    heard: z.boolean(),
    /** where the write keys may be used: the company's own sites. Empty: a key works anywhere, or there is none */
    origins: z.array(z.string()),
  }),
  /** `chosen`: by somebody of the workspace; it comes with a pack that scores at once */
  definition: z.object({ version: z.number().int(), name: z.string(), signed: z.boolean(), chosen: z.boolean() }).nullable(),
  sales: z.object({
    /** reps who have joined with a browser of their own */
    joined: z.number().int(),
    /** open invitations of reps */
    invited: z.number().int(),
  }),
})
export type Setup = z.infer<typeof Setup>

export const getSetup = endpoint({
  method: 'GET',
  path: '/v1/setup',
  summary: 'How far the workspace is set up: site heard, pack chosen, sales invited',
  auth: 'member',
  roles: ['marketing', 'admin'],
  response: Setup,
})
