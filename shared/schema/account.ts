import * as z from 'zod'
import { MemberRef } from './member'
import { Grade, Quadrant } from './score'
import { Traits } from './trait'

/** Lower-cased registrable domain, such as `nordwind.example`. */
export const Domain = z
  .string()
  .min(3)
  .max(253)
  .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u, 'is not a domain')

/** What the company is to us; `own` and `competitor` and `customer` are excluded by the packs. */
export const Relation = z.enum(['own', 'competitor', 'customer', 'none'])

export const Account = z.object({
  domain: Domain,
  domains: z.array(Domain).max(50),
  name: z.string().max(200).nullable(),
  named: z.boolean(),
  owner: MemberRef.nullable(),
  relation: Relation,
  traits: Traits,
  /** a note or a link to the account plan */
  plan: z.string().max(2000).nullable(),
  leads: z.number().int(),
  /** of them those sales or scoring still works on: not in nurture, disqualified or customers */
  openLeads: z.number().int(),
  /** the hottest of its people, as they stand now */
  best: z.object({ leadId: z.string(), name: z.string().nullable(), score: z.number(), grade: Grade, quadrant: Quadrant }).nullable(),
  /** when one of its people was last active, ms */
  lastActivityAt: z.number().int().nullable(),
  updatedAt: z.number().int(),
})
export type Account = z.infer<typeof Account>

export const AccountRef = z.object({ domain: z.string(), name: z.string().nullable(), named: z.boolean(), owner: MemberRef.nullable() })
export type AccountRef = z.infer<typeof AccountRef>
