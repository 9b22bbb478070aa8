import * as z from 'zod'
import { Language } from './language'
import { WorkingHours } from './working-hours'

export const Role = z.enum(['sales', 'marketing', 'admin'])
export type Role = z.infer<typeof Role>

/** Which leads a member's replica holds. */
export const Scope = z.enum(['own', 'team', 'all'])

export const Member = z.object({
  id: z.string(),
  name: z.string().min(1).max(120),
  email: z.email().max(254),
  role: Role,
  manager: z.boolean(),
  signer: z.boolean(),
  scope: Scope,
  /** false once revoked; a revoked member's tokens answer 401 */
  active: z.boolean(),
  /** absent: the workspace's office hours */
  hours: WorkingHours.optional(),
  /** of alerts, mails, notes and the phone page; absent: the workspace's */
  language: Language.optional(),
  createdAt: z.number().int(),
})
export type Member = z.infer<typeof Member>

/** A member as others see them on cards and hand-offs. */
export const MemberRef = z.object({ id: z.string(), name: z.string() })
export type MemberRef = z.infer<typeof MemberRef>

export const Me = z.object({
  member: Member,
  role: Role,
  workspace: z.object({
    id: z.string(),
    name: z.string(),
    timeZone: z.string(),
    demo: z.boolean(),
    /** sites the extension reads nothing on */
    sitesOff: z.array(z.string()).optional(),
  }),
  definition: z.object({ version: z.number().int(), signed: z.boolean() }),
})
export type Me = z.infer<typeof Me>

/** Made by an admin; the address carries the one-time code and is shown once. */
export const Invite = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  manager: z.boolean(),
  signer: z.boolean(),
  expiresAt: z.number().int(),
  usedAt: z.number().int().nullable(),
})
export type Invite = z.infer<typeof Invite>
