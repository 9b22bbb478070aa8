import * as z from 'zod'
import { AccountRef } from './account'
import { Deed } from './deed'
import { HandoffSummary } from './handoff'
import { MemberRef } from './member'
import { Score } from './score'
import { STAGES } from './stages'
import { Traits } from './trait'

export const Stage = z.enum(STAGES)
export type Stage = z.infer<typeof Stage>

/** A lead with everything a rep needs at a glance; `GET /v1/leads/:id`, sync and live all send this. */
export const Card = Score.extend({
  id: z.string(),
  /** change number of this card; sync asks for cards beyond one */
  seq: z.number().int(),
  email: z.string().nullable(),
  /** SHA-256 of the trimmed, lower-cased address, hex; what pages are matched by */
  emailHash: z.string().nullable(),
  name: z.string().nullable(),
  title: z.string().nullable(),
  phone: z.string().nullable(),
  /** vanity name of linkedin.com/in/<vanity>, lower-cased */
  linkedin: z.string().nullable(),
  crmIds: z.array(z.string()),
  account: AccountRef.nullable(),
  traits: Traits,
  /** traits only a browser said so far, unconfirmed */
  claimed: z.boolean(),
  /** the lead whose browser this person shares: shown as "possibly another person" */
  possiblyAnother: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  stage: Stage,
  namedAccount: z.boolean(),
  owner: MemberRef.nullable(),
  /** do-not-contact: only the person's own hand-raise passes */
  blocked: z.boolean(),
  definitionSigned: z.boolean(),
  handoff: HandoffSummary.nullable(),
  /** how often this lead came back after a rejection */
  reentries: z.number().int(),
  readinessSince: z.number().int().nullable(),
  nurtureUntil: z.number().int().nullable(),
  coolOffUntil: z.number().int().nullable(),
  lastActivity: z.object({ at: z.number().int(), label: z.string(), deed: Deed.optional() }).nullable(),
  createdAt: z.number().int(),
})
export type Card = z.infer<typeof Card>
