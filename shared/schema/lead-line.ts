import * as z from 'zod'
import { QUADRANTS } from './score'
import { STAGES } from './stages'

/**
 * One lead in the packed index of the extension's replica: what pages are matched, lists sorted and searches answered by, in about
 * 200 bytes instead of a card's 4,000. A tuple, because a first sync carries 100,000 of them.
 */
export const LeadLine = z.tuple([
  z.string().describe('lead id'),
  z.number().int().describe('change number of the card it was made from'),
  z.string().length(16).nullable().describe('first 16 hex digits of the SHA-256 of the trimmed, lower-cased address'),
  z.string().nullable().describe('address'),
  z.string().nullable().describe('name'),
  z.string().nullable().describe('job title'),
  z.string().nullable().describe('account domain'),
  z.string().nullable().describe('account name'),
  z.string().nullable().describe('LinkedIn vanity name, lower-cased'),
  z.array(z.string()).describe('CRM ids'),
  z.number().describe('score in points'),
  z.number().describe('readiness in points; fit is the difference'),
  z.string().describe('grade'),
  z.enum(QUADRANTS).describe('quadrant'),
  z.number().int().describe('sum of: 1 named account, 2 claimed, 4 knocked out, 8 excluded, 16 do not contact'),
  z.enum(STAGES).describe('stage'),
  z.string().nullable().describe('state of the latest hand-off'),
  z.string().nullable().describe('member id of the hand-off’s owner'),
  z.string().nullable().describe('member id of the lead’s owner'),
  z.number().int().describe('last activity, or creation, ms'),
  z.number().int().nullable().describe('when ageing alone changes the quadrant, ms'),
  z.enum(QUADRANTS).nullable().describe('and to what'),
])
export type LeadLine = z.infer<typeof LeadLine>

/**
 * Answer of `GET /v1/sync/index?since=SEQ`, oldest change first. Ask again with the new seq while `more`. `at`: the worker's clock, ms;
 * absent in answers of older workers.
 */
export const IndexPage = z.object({
  seq: z.number().int(),
  at: z.number().int().optional(),
  lines: z.array(LeadLine),
  removed: z.array(z.string()),
  more: z.boolean(),
})
export type IndexPage = z.infer<typeof IndexPage>
