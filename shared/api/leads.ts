import * as z from 'zod'
import { TimelineEntry } from '../schema/handoff'
import { Card, Stage } from '../schema/lead'
import { Merge } from '../schema/merge'
import { Quadrant } from '../schema/score'
import { TraitName, TraitSource, Traits, TraitValue } from '../schema/trait'
import { endpoint } from './endpoint'
import { IdParams, listOf, PageQuery } from './page'

export const LEAD_SORTS = ['score', 'readiness', 'fit', 'recent', 'name'] as const

export const listLeads = endpoint({
  method: 'GET',
  path: '/v1/leads',
  summary: 'Leads, hottest first',
  auth: 'member-or-secret',
  query: PageQuery.extend({
    /** part of a name, address, company or domain */
    q: z.string().max(200).optional(),
    quadrant: Quadrant.optional(),
    stage: Stage.optional(),
    /** a member's id, `me` or `none` */
    owner: z.string().max(64).optional(),
    account: z.string().max(253).optional(),
    sort: z.enum(LEAD_SORTS).default('score'),
  }),
  response: listOf('leads', Card),
})

/** At least one of email, phone, linkedin, crmId names the person; a known one updates that lead. */
export const LeadInput = z.strictObject({
  email: z.email('is not an e-mail address').max(254).optional(),
  phone: z.string().min(5).max(40).optional(),
  linkedin: z.string().max(300).optional(),
  crmId: z.string().min(1).max(120).optional(),
  name: z.string().max(200).optional(),
  title: z.string().max(200).optional(),
  company: z.string().max(200).optional(),
  traits: Traits.optional(),
  /** only with a secret key; a member's word is `member` */
  source: TraitSource.optional(),
})
export type LeadInput = z.infer<typeof LeadInput>

export const createLead = endpoint({
  method: 'POST',
  path: '/v1/leads',
  summary: 'Add a lead, or update the one already known',
  auth: 'member-or-secret',
  body: LeadInput,
  response: Card,
  status: 201,
  statusWhenKnown: 200,
  idempotent: true,
  errors: ['conflict'],
})

export const getLead = endpoint({
  method: 'GET',
  path: '/v1/leads/:id',
  summary: 'One lead’s card',
  auth: 'member-or-secret',
  params: IdParams,
  response: Card,
})

export const leadEvents = endpoint({
  method: 'GET',
  path: '/v1/leads/:id/events',
  summary: 'Timeline, newest first',
  auth: 'member-or-secret',
  params: IdParams,
  query: PageQuery,
  response: listOf('events', TimelineEntry),
})

export const patchLead = endpoint({
  method: 'PATCH',
  path: '/v1/leads/:id',
  summary: 'Correct a lead: a member’s word outranks all other sources; null forgets a trait',
  auth: 'member',
  params: IdParams,
  body: z.strictObject({
    name: z.string().max(200).nullable().optional(),
    title: z.string().max(200).nullable().optional(),
    company: z.string().max(200).nullable().optional(),
    email: z.email('is not an e-mail address').max(254).optional(),
    phone: z.string().max(40).nullable().optional(),
    linkedin: z.string().max(300).nullable().optional(),
    crmId: z.string().min(1).max(120).optional(),
    ownerId: z.string().max(64).nullable().optional(),
    traits: z.record(TraitName, z.union([TraitValue, z.null()])).optional(),
  }),
  response: Card,
  errors: ['conflict'],
})

export const mergeLead = endpoint({
  method: 'POST',
  path: '/v1/leads/:id/merge',
  summary: 'Merge another lead into this one',
  auth: 'member',
  params: IdParams,
  body: z.strictObject({ from: z.string().min(1).max(64) }),
  response: Card,
  errors: ['conflict', 'wrong-state'],
})

export const unmergeLead = endpoint({
  method: 'POST',
  path: '/v1/leads/:id/unmerge',
  summary: 'Undo a merge: the other lead comes back with its history',
  auth: 'member',
  params: IdParams,
  body: z.strictObject({ from: z.string().min(1).max(64) }),
  response: Card,
  errors: ['conflict', 'wrong-state'],
})

const MARKETERS = ['marketing', 'admin'] as const

export const leadMerges = endpoint({
  method: 'GET',
  path: '/v1/leads/:id/merges',
  summary: 'Who merged which leads into this one, or this one into which, and when; newest first',
  auth: 'member',
  roles: MARKETERS,
  params: IdParams,
  query: PageQuery,
  response: listOf('merges', Merge),
})

export const undoMerge = endpoint({
  method: 'POST',
  path: '/v1/leads/:id/merges/:mergeId/undo',
  summary: 'Undo one merge into this lead: visitors, events, traits and keys go back to where they came from; both are scored again',
  auth: 'member',
  roles: MARKETERS,
  params: IdParams.extend({ mergeId: IdParams.shape.id }),
  response: Card,
  errors: ['conflict', 'wrong-state'],
})

export const otherPeople = endpoint({
  method: 'GET',
  path: '/v1/leads/:id/people',
  summary: 'The account’s other people, hottest first',
  auth: 'member-or-secret',
  params: IdParams,
  query: PageQuery,
  response: listOf('leads', Card),
})
